package pingyi.warehouse.table.derived;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** How rectification stands, counted. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "整改情况",
    grain = "One organization, or all of them, and one review year.",
    key = {"review_year", "organization_id"})
public record RectificationYear(
    @Column(zh = "评议年度", says = "The year whose review raised the items.") int reviewYear,
    @Column(zh = "组织编号", says = "The organization; empty text for all.") String organizationId,
    @Column(zh = "事项数", says = "All items.") long items,
    @Column(zh = "未完成", says = "Items that are open and not known to be overdue.") long open,
    @Column(zh = "超期", says = "Open items whose due date lies before the cut-off day.")
        long overdue,
    @Column(zh = "按期完成", says = "Closed by the due date.") long closedOnTime,
    @Column(zh = "逾期完成", says = "Closed after the due date.") long closedLate,
    @Column(zh = "完成（时限不明）", says = "Closed, but whether in time cannot be told.")
        long closedUntimed,
    @Column(zh = "长期坚持", says = "Lasting tasks, which are neither open nor closed.") long standing,
    @Column(zh = "未写状态", says = "Items of which no list says how they stand.") long stateNotStated,
    @Column(
            zh = "未写时限",
            says = "Items without a due date, whatever their state; they never count as overdue.")
        long noDueDate,
    @Column(zh = "反弹", says = "Items that were closed and opened again.") long reopened,
    @Column(zh = "重复出现", says = "Items that repeat one of an earlier review year.")
        long recurring) {}
