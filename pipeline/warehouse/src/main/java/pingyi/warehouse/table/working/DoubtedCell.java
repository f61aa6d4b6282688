package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/**
 * The cells whose heading the policy of their year does not know, or whose grade another cell of
 * the row may state again. All others are sound by their heading.
 */
@Table(
    stage = Table.Stage.WORKING,
    zh = "存疑的单元格",
    grain = "One cell of one data row under a heading that is in doubt.",
    key = {"record_id", "ordinal"})
public record DoubtedCell(
    @Column(zh = "行编号", says = "The row.") String recordId,
    @Column(zh = "次序", says = "The position in the row.") int ordinal,
    @Column(zh = "字段", says = "The field.") String field,
    @Column(zh = "限定", says = "The grade label, component or rater; empty text if none.")
        String qualifier,
    @Column(zh = "主体类别", says = "The voter class, where one is named.") @Nullable String voterClass,
    @Column(zh = "单元格", says = "The address of the cell.") String cell,
    @Column(zh = "表头", says = "The heading as sent.") String heading,
    @Column(zh = "状态", says = "stated, missing or unreadable.") String status,
    @Column(zh = "测评标准", says = "The scale of the ballots of the policy in force.")
        @Nullable String ballotScaleId,
    @Column(zh = "等次代码", says = "The grade that the qualifier means on that scale.")
        @Nullable String gradeCode,
    @Column(zh = "等次未知", says = "Whether the qualifier is no grade of that scale.")
        boolean gradeUnknown,
    @Column(zh = "类别未知", says = "Whether the policy lacks the voter class.") boolean classUnknown,
    @Column(zh = "构成未知", says = "Whether the policy lacks the component.")
        boolean componentUnknown) {}
