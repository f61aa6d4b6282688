package pingyi.warehouse.table.recognised;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Rows in = published + quarantined + duplicates, for each file; a mismatch publishes nothing. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "行数核对",
    grain = "One record file.",
    key = {"file_id"})
public record Accounting(
    @Column(zh = "文件编号", says = "The file.") String fileId,
    @Column(zh = "路径", says = "The path within the workspace.") String path,
    @Column(zh = "非空行", says = "All rows that are not blank.") long rowsPresent,
    @Column(zh = "表头与说明行", says = "Title, header and note rows.") long rowsHeader,
    @Column(zh = "合计行", says = "Totals rows; they are never counted as data.") long rowsTotal,
    @Column(zh = "范围外行", says = "Rows that the rulebook's scope leaves out.") long rowsOutOfScope,
    @Column(zh = "数据行", says = "Data rows.") long rowsIn,
    @Column(zh = "发布行", says = "Data rows that are used.") long rowsPublished,
    @Column(zh = "隔离行", says = "Data rows that are quarantined.") long rowsQuarantined,
    @Column(zh = "重复行", says = "Data rows that exactly repeat another.") long rowsDuplicate) {}
