package pingyi.warehouse.table.working;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The classes that occur, each once. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "可比类别表",
    grain = "One class of scores.",
    key = {"class_id"})
public record ComparisonClass(
    @Column(zh = "类别", says = "The class.") String classId,
    @Column(zh = "同公式办法", says = "The first policy that computes alike.") String formulaId,
    @Column(zh = "测评标准", says = "The ballot scale; empty text without ballots.") String scaleId,
    @Column(zh = "测评主体", says = "The voter classes with ballots or raters.") String panel,
    @Column(zh = "构成", says = "The components with a value.") String part,
    @Column(zh = "述职方式", says = "on_stage or written; empty text when not stated.")
        String presentationMode,
    @Column(zh = "场次", says = "The session of the year.") String session,
    @Column(zh = "合并年度", says = "1 where the figures pool two years, else 0.") int pooled) {}
