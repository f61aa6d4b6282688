package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What each problem or demand is about, by which word. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "陈述的主题",
    grain = "One theme of one problem or demand; unmatched where no theme's word stands in it.",
    key = {"statement_id", "theme_id"})
public record StatementTheme(
    @Column(zh = "陈述编号", says = "The statement.") String statementId,
    @Column(zh = "主题编号", says = "The theme, or unmatched.") String themeId,
    @Column(zh = "词语", says = "The theme's word that stands in it; empty where unmatched.")
        @Nullable String word) {}
