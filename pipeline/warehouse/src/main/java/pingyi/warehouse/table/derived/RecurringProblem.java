package pingyi.warehouse.table.derived;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/**
 * Which problems come back. A year counts only if problems of the subject are stated for it at all;
 * a year without is not a year in which the problem was absent.
 */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "反复出现的问题",
    grain = "One theme of the problems of one branch, or of the institution.",
    key = {"subject_id", "theme_id"})
public record RecurringProblem(
    @Column(
            zh = "陈述主体",
            says = "The branch or institution: its organization, or the institution's name.")
        String subjectId,
    @Column(zh = "主题编号", says = "The theme.") String themeId,
    @Column(zh = "点名年度", says = "The review years in which it was named, parted by commas.")
        String yearsNamed,
    @Column(zh = "首次年度", says = "The first of them.") int firstYear,
    @Column(zh = "最近年度", says = "The last of them.") int lastYear,
    @Column(zh = "点名年数", says = "How many they are.") int named,
    @Column(
            zh = "未点名年数",
            says = "Years with stated problems of the subject that are not of the theme.")
        int notNamed,
    @Column(zh = "此后未点名年数", says = "Those of them that follow the last naming.") int notNamedSince,
    @Column(
            zh = "未载明年数",
            says =
                "Review years of the workspace for which no problem of the subject is stated: nothing is known of them.")
        int notStated,
    @Column(zh = "是否反复", says = "Whether it was named in two years or more.") boolean recurring) {}
