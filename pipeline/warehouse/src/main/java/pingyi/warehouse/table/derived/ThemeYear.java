package pingyi.warehouse.table.derived;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/**
 * How often a theme was named in a year, by the institution's reports and in the branches' rows.
 */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "年度主题",
    grain = "One theme that was named in one review year.",
    key = {"review_year", "theme_id"})
public record ThemeYear(
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "主题编号", says = "The theme, or unmatched.") String themeId,
    @Column(zh = "报告所列问题数", says = "Problems of the theme that the institution's reports name.")
        long reportedProblems,
    @Column(zh = "报告所提要求数", says = "Demands of the theme that the institution's reports state.")
        long reportedDirectives,
    @Column(zh = "会议数", says = "The institution's meetings at which it was named in either way.")
        long meetings,
    @Column(zh = "表内问题数", says = "Problems of the theme in the sheets' column for them.")
        long listedProblems,
    @Column(zh = "涉及支部数", says = "Branches with such a problem in their row.") long branches,
    @Column(
            zh = "载明问题支部数",
            says =
                "Branches whose rows name any problem in that year: what the branches with the theme are to be read against.")
        long branchesStated) {}
