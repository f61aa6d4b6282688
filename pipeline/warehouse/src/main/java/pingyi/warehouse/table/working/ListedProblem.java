package pingyi.warehouse.table.working;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The problems that stand in cells, one by one. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "表内问题",
    grain = "One problem in one cell.",
    key = {"record_id", "ordinal", "list_place"})
public record ListedProblem(
    @Column(zh = "行编号", says = "The row.") String recordId,
    @Column(zh = "次序", says = "The position among the row's known cells, from 1.") int ordinal,
    @Column(zh = "列表位置", says = "Its place in the cell, from 1.") int listPlace,
    @Column(zh = "组织编号", says = "The branch.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "路径", says = "The file.") String path,
    @Column(zh = "单元格", says = "The cell.") String cell,
    @Column(zh = "内容", says = "The problem.") String text) {}
