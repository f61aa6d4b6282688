package pingyi.warehouse.table.received;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The cells of the data rows under the fields that their headings mean. */
@Table(
    stage = Table.Stage.RECEIVED,
    zh = "收到的值",
    grain = "One cell of one data row whose heading is known.",
    key = {"record_id", "ordinal"})
public record ReceivedValue(
    @Column(zh = "行编号", says = "The row.") String recordId,
    @Column(zh = "次序", says = "The position among the row's known cells, from 1.") int ordinal,
    @Column(
            zh = "字段",
            says =
                "What the heading means; the closed list stands in pingyi.warehouse.table.received.Field.")
        String field,
    @Column(
            zh = "限定",
            says =
                "The grade label, component, quarter (1 to 4) or rater of the value; of a mode, code or session its meaning.")
        @Nullable String qualifier,
    @Column(zh = "主体类别", says = "The voter class, where the heading or a column names it.")
        @Nullable String voterClass,
    @Column(zh = "单元格", says = "The cell's address, such as D7.") String cell,
    @Column(zh = "表头", says = "The heading as it was sent, levels joined by a slash.")
        String heading,
    @Column(zh = "原文", says = "The cell as it was sent; empty text for an empty cell.")
        String rawText,
    @Column(
            zh = "数值",
            says = "The value as a number, where the field is numeric and the cell could be read.")
        @Nullable Double number,
    @Column(zh = "状态", says = "stated, missing (empty or a mark for missing) or unreadable.")
        String status) {}
