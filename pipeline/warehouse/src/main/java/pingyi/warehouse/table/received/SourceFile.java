package pingyi.warehouse.table.received;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Every file that was looked at, with its hash and what became of it. */
@Table(
    stage = Table.Stage.RECEIVED,
    zh = "来源文件",
    grain = "One file of the workspace.",
    key = {"file_id", "path"})
public record SourceFile(
    @Column(zh = "文件编号", says = "The first 12 hexadecimal digits of the SHA-256 of its bytes.")
        String fileId,
    @Column(zh = "路径", says = "The path within the workspace, with forward slashes.") String path,
    @Column(zh = "类别", says = "record, report, rulebook or configuration.") String kind,
    @Column(
            zh = "格式",
            says = "xlsx, xls, csv, txt, docx, html, yaml or other, told from its bytes.")
        String media,
    @Column(zh = "哈希", says = "The SHA-256 of its bytes.") String sha256,
    @Column(zh = "字节数", says = "Its size in bytes.") long bytes,
    @Column(zh = "编码", says = "The character encoding it was read with; empty for binary formats.")
        @Nullable String encoding,
    @Column(zh = "目录年度", says = "The year in its folder's name, such as records/2019.")
        @Nullable Integer folderYear,
    @Column(zh = "状态", says = "read, duplicate (the same bytes under another name) or rejected.")
        String status,
    @Column(zh = "原因", says = "Why it was rejected, or which file it repeats.")
        @Nullable String reason,
    @Column(zh = "处理办法", says = "What the sender or operator can do.") @Nullable String mend) {}
