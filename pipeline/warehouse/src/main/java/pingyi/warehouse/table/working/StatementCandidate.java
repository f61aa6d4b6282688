package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** An item and a statement of the same year that may belong together. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "关联候选",
    grain =
        "One item and one statement that share a theme, a number or a decision; or a decision that fits none.",
    key = {"item_id", "statement_id"})
public record StatementCandidate(
    @Column(zh = "整改事项编号", says = "The item; of a decision that fits none its file and line.")
        String itemId,
    @Column(zh = "陈述编号", says = "The statement; empty text where a decision fits none.")
        String statementId,
    @Column(zh = "组织编号", says = "The organization of the item.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "问题键", says = "The cleaned problem of the item.") String problemKey,
    @Column(zh = "陈述", says = "The text of the statement.") String text,
    @Column(zh = "是否本组织", says = "Whether the statement is about the organization itself.")
        boolean own,
    @Column(zh = "主题", says = "The first theme that both share.") @Nullable String sharedTheme,
    @Column(zh = "是否同序号", says = "Whether the item states the place of the statement.")
        boolean numbered,
    @Column(zh = "裁定", says = "confirm or reject, where a person decided.")
        @Nullable String decision,
    @Column(zh = "裁定人", says = "Who decided.") @Nullable String who,
    @Column(zh = "裁定日期", says = "When.") @Nullable String decidedOn,
    @Column(zh = "理由", says = "Why.") @Nullable String why) {}
