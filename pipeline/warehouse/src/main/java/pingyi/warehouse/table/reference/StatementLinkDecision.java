package pingyi.warehouse.table.reference;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What persons decided about items of rectification lists and what was said at meetings. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "关联裁定",
    grain = "One line of statement_links.csv.",
    key = {"source_line"})
public record StatementLinkDecision(
    @Column(zh = "行", says = "The line in the file.") int sourceLine,
    @Column(zh = "组织编号", says = "The organization of the item.") String organizationId,
    @Column(zh = "评议年度", says = "The review year of both.") int reviewYear,
    @Column(zh = "问题", says = "The problem of the item as it is written in the list.")
        String problem,
    @Column(zh = "问题键", says = "The problem cleaned, as in rectification_item.") String problemKey,
    @Column(zh = "陈述", says = "The statement, word for word as in the table statement.")
        String statement,
    @Column(zh = "裁定", says = "confirm or reject.") String decision,
    @Column(zh = "裁定人", says = "Who decided, by role or initials.") String who,
    @Column(zh = "裁定日期", says = "When, ISO 8601.") String decidedOn,
    @Column(zh = "理由", says = "Why.") String why) {}
