package pingyi.warehouse.table.working;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The cells of accepted rows under a heading for problems. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "问题单元格",
    grain = "One such cell.",
    key = {"record_id", "ordinal"})
public record ProblemCell(
    @Column(zh = "行编号", says = "The row.") String recordId,
    @Column(zh = "次序", says = "The position among the row's known cells, from 1.") int ordinal,
    @Column(zh = "组织编号", says = "The branch.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "路径", says = "The file.") String path,
    @Column(zh = "单元格", says = "The cell.") String cell,
    @Column(zh = "原文", says = "The cell as it was sent.") String rawText) {}
