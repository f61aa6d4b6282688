package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/**
 * The headings that the policy of their year does not know, or whose grade another heading of the
 * year states again. They are few, mostly none, however many cells stand under the others.
 */
@Table(
    stage = Table.Stage.WORKING,
    zh = "存疑的表头",
    grain = "One meaning of headings in one review year that is in doubt.",
    key = {"review_year", "field", "qualifier", "voter_class"})
public record DoubtedHeading(
    @Column(zh = "考核年度", says = "The review year.") int reviewYear,
    @Column(zh = "字段", says = "The field.") String field,
    @Column(zh = "限定", says = "The grade label, component or rater; empty text if none.")
        String qualifier,
    @Column(zh = "主体类别", says = "The voter class; empty text if none is named.") String voterClass,
    @Column(zh = "测评标准", says = "The scale of the ballots of the policy in force.")
        @Nullable String ballotScaleId,
    @Column(zh = "等次代码", says = "The grade that the qualifier means on that scale.")
        @Nullable String gradeCode,
    @Column(zh = "等次未知", says = "Whether the qualifier is no grade of that scale.")
        boolean gradeUnknown,
    @Column(zh = "类别未知", says = "Whether the policy lacks the voter class.") boolean classUnknown,
    @Column(zh = "构成未知", says = "Whether the policy lacks the component.")
        boolean componentUnknown) {}
