package pingyi.warehouse.table.reference;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The policy that is in force in a review year. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "考核办法",
    grain = "One version of the rule by which a year's score is made.",
    key = {"policy_id"})
public record Policy(
    @Column(zh = "办法编号", says = "The id.") String policyId,
    @Column(zh = "名称", says = "The policy's name.") String name,
    @Column(zh = "版本", says = "The version.") String version,
    @Column(zh = "首个年度", says = "The first review year it governs.") int firstYear,
    @Column(zh = "末个年度", says = "The last review year it governs; empty while in force.")
        @Nullable Integer lastYear,
    @Column(
            zh = "测评标准",
            says = "The scale of the appraisal ballots; empty where no ballot is held.")
        @Nullable String ballotScaleId,
    @Column(
            zh = "得票分母",
            says =
                "What the mean of the ballots is divided by: graded, the ballots that chose a grade; empty where no component is a ballot.")
        @Nullable String ballotDenominator,
    @Column(
            zh = "弃权票规则",
            says =
                "not_counted: an abstention counts in no grade; empty where no component is a ballot.")
        @Nullable String ballotAbstained,
    @Column(
            zh = "废票规则",
            says =
                "not_counted: a spoiled ballot counts in no grade; empty where no component is a ballot.")
        @Nullable String ballotSpoiled,
    @Column(
            zh = "缺项规则",
            says = "no_score or renormalise: what happens when a component has no value.")
        String missingComponent,
    @Column(
            zh = "空缺类别规则",
            says = "no_score or renormalise: what happens when a voter class has no ballots.")
        String emptyClass,
    @Column(
            zh = "保留小数",
            says =
                "Digits after the point of a published score; grades are read from the rounded score.")
        int roundingDigits,
    @Column(zh = "舍入规则", says = "half_up or down: how a score is brought to these digits.")
        String rounding,
    @Column(zh = "分值下限", says = "The least score that the formula can give.") double rangeLow,
    @Column(
            zh = "分值上限",
            says = "The greatest score that the formula can give; empty without bound.")
        @Nullable Double rangeHigh,
    @Column(
            zh = "同公式办法",
            says =
                "The first policy that computes alike: policies that share it differ in name, years or labels only.")
        String formulaId,
    @Column(zh = "置信水平", says = "The level of the intervals, such as 0.95.") double confidence) {}
