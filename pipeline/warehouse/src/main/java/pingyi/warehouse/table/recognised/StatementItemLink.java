package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Which item of a rectification list answers which problem or demand of a meeting. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "问题与整改的关联",
    grain =
        "One item and one statement that belong together, may do so, or were told apart by a person.",
    key = {"item_id", "statement_id"})
public record StatementItemLink(
    @Column(zh = "整改事项编号", says = "The item; of a decision that fits none its file and line.")
        String itemId,
    @Column(zh = "陈述编号", says = "The statement; empty text where a decision fits none.")
        String statementId,
    @Column(zh = "组织编号", says = "The organization of the item.") String organizationId,
    @Column(zh = "评议年度", says = "The review year of both.") int reviewYear,
    @Column(
            zh = "结论",
            says =
                "linked; ambiguous: one of several candidates, none of which is linked; rejected by a person; not_found: a decision that fits no item or statement.")
        String verdict,
    @Column(
            zh = "规则",
            says =
                "decision (a person's), stated_number (the list names the place) or likeness (a shared theme and likeness of the words).")
        String rule,
    @Column(
            zh = "相似度",
            says =
                "Twice the pairs of neighbouring characters that both cleaned texts share, by all of their pairs: 0 to 1.")
        double likeness,
    @Column(zh = "主题", says = "The first theme that both share; empty where they share none.")
        @Nullable String sharedTheme,
    @Column(zh = "裁定人", says = "Who decided; empty without a decision.") @Nullable String who,
    @Column(zh = "裁定日期", says = "When.") @Nullable String decidedOn,
    @Column(zh = "理由", says = "Why.") @Nullable String why) {}
