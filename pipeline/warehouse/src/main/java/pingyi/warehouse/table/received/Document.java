package pingyi.warehouse.table.received;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/**
 * What each report file is. Its text is not kept, because it names persons; the file itself, with
 * the hash that stands here, is the evidence.
 */
@Table(
    stage = Table.Stage.RECEIVED,
    zh = "文档",
    grain = "One report file.",
    key = {"document_id"})
public record Document(
    @Column(zh = "文档编号", says = "The file id.") String documentId,
    @Column(zh = "路径", says = "The path within the workspace.") String path,
    @Column(zh = "目录年度", says = "The year in its folder's name; it is not the review year.")
        @Nullable Integer folderYear,
    @Column(
            zh = "文种",
            says =
                "review_meeting, speech, project_meeting, notice, rules or other; unread where the program was started without its reader of reports.")
        String documentKind,
    @Column(zh = "文种依据", says = "The rule that decided the kind.") String kindRule,
    @Column(zh = "会议数", says = "The review meetings it tells of; 0 unless it is a review_meeting.")
        int meetings,
    @Column(zh = "标题", says = "Its heading; empty where it has none.") @Nullable String title,
    @Column(zh = "编码", says = "The character encoding it was decoded with, or docx.")
        String encoding,
    @Column(zh = "哈希", says = "The SHA-256 of its bytes.") String sha256,
    @Column(zh = "字节数", says = "Its size in bytes.") long bytes,
    @Column(zh = "字数", says = "The characters of the decoded text.") int characters,
    @Column(zh = "修复处数", says = "The edits that were needed to make the text readable.")
        int edits) {}
