package pingyi.warehouse.table.working;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What rows about one subject say, told apart into repetitions and contradictions. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "比对的数值",
    grain = "One number of one faultless data row that shares its subject.",
    key = {"record_id", "ordinal"})
public record ComparedFact(
    @Column(zh = "行编号", says = "The row.") String recordId,
    @Column(zh = "次序", says = "The position in the row.") int ordinal,
    @Column(zh = "先后", says = "Which of two rows comes first.") String orderKey,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "会议", says = "The session.") String session,
    @Column(zh = "字段", says = "The field.") String field,
    @Column(zh = "数值", says = "The number; of a presentation mode 1 on stage, 0 written.")
        double number,
    @Column(zh = "单元格", says = "The source cell.") String cell,
    @Column(
            zh = "首次出现",
            says =
                "The order key of the first row that states this fact: of an undisputed row where there is one.")
        String firstOrderKey,
    @Column(zh = "是否一致", says = "Whether all faultless rows give the same number for this fact.")
        boolean agreed) {}
