package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The cells of the data rows beside what the policy of their year knows of them. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "识别的单元格",
    grain = "One cell of one data row.",
    key = {"record_id", "ordinal"})
public record KnownCell(
    @Column(zh = "行编号", says = "The row.") String recordId,
    @Column(zh = "次序", says = "The position in the row.") int ordinal,
    @Column(zh = "字段", says = "The field.") String field,
    @Column(zh = "限定", says = "The grade label, component, quarter or rater; empty text if none.")
        String qualifier,
    @Column(zh = "主体类别", says = "The voter class, where one is named.") @Nullable String voterClass,
    @Column(zh = "单元格", says = "The address of the cell.") String cell,
    @Column(zh = "表头", says = "The heading as sent.") String heading,
    @Column(zh = "数值", says = "The number.") @Nullable Double number,
    @Column(zh = "状态", says = "stated, missing or unreadable.") String status,
    @Column(zh = "办法编号", says = "The policy in force in the year of the row.")
        @Nullable String policyId,
    @Column(zh = "测评标准", says = "The scale of its ballots.") @Nullable String ballotScaleId,
    @Column(zh = "等次代码", says = "The grade that the qualifier means on that scale.")
        @Nullable String gradeCode,
    @Column(zh = "类别数", says = "The number of voter classes of the policy.") long policyClasses,
    @Column(zh = "类别是否在办法内", says = "Whether the voter class is one of the policy.")
        boolean classKnown,
    @Column(zh = "构成是否在办法内", says = "Whether the component is one of the policy.")
        boolean componentKnown) {}
