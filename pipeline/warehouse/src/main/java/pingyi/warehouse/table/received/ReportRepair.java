package pingyi.warehouse.table.received;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/**
 * How much each rule had to repair. The words before and after are printed by {@code pingyi extract
 * --repairs} and not kept, because removed lines name persons.
 */
@Table(
    stage = Table.Stage.RECEIVED,
    zh = "报告修复",
    grain = "One repair rule of one report file.",
    key = {"document_id", "rule"})
public record ReportRepair(
    @Column(zh = "文档编号", says = "The file.") String documentId,
    @Column(zh = "规则", says = "The rule, such as pinyin or byte_shift.") String rule,
    @Column(zh = "处数", says = "How often it changed the text.") int edits,
    @Column(zh = "首处位置", says = "The first place, in characters of the decoded text from 0.")
        int firstOffset,
    @Column(zh = "最低把握", says = "How sure the rule was where it was least sure, from 0 to 1.")
        double lowestConfidence) {}
