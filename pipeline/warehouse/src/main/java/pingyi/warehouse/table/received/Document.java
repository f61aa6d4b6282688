package pingyi.warehouse.table.received;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Meeting reports kept with their hash and decoded text; their reading comes later. */
@Table(
    stage = Table.Stage.RECEIVED,
    zh = "文档",
    grain = "One meeting report.",
    key = {"document_id"})
public record Document(
    @Column(zh = "文档编号", says = "The file id.") String documentId,
    @Column(zh = "路径", says = "The path within the workspace.") String path,
    @Column(zh = "目录年度", says = "The year in its folder's name; it is not the review year.")
        @Nullable Integer folderYear,
    @Column(zh = "标题", says = "Its first non-blank line, at most 80 characters.") String title,
    @Column(zh = "编码", says = "The character encoding it was decoded with.") String encoding,
    @Column(zh = "哈希", says = "The SHA-256 of its bytes.") String sha256,
    @Column(zh = "字节数", says = "Its size in bytes.") long bytes,
    @Column(zh = "字数", says = "The characters of the decoded text.") int characters,
    @Column(zh = "正文", says = "The decoded text, unchanged.") String text) {}
