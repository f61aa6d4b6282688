package pingyi.warehouse.table.working;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** In which years problems of a subject were named, by theme. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "主体年度问题",
    grain = "One theme of the problems of one subject in one review year.",
    key = {"subject_id", "review_year", "theme_id"})
public record ProblemYear(
    @Column(zh = "陈述主体", says = "The branch or institution.") String subjectId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "主题编号", says = "The theme, or unmatched.") String themeId,
    @Column(zh = "问题数", says = "The problems.") long problems) {}
