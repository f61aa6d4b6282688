package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** How far the raters of a session agree. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "评委一致性",
    grain =
        "One component of one session: all raters who scored every branch that any of them scored.",
    key = {"review_year", "component_id", "session"})
public record PanelAgreement(
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "构成代码", says = "The component that the panel scores.") String componentId,
    @Column(zh = "会议", says = "The session.") String session,
    @Column(zh = "支部数", says = "The branches scored.") int branches,
    @Column(zh = "评委数", says = "n: the raters who scored all of them.") int raters,
    @Column(zh = "未计评委数", says = "Raters left out, for a score of theirs is missing.") int leftOut,
    @Column(
            zh = "单人组内相关",
            says =
                "ICC(A,1): absolute agreement of single raters, drawn from many; empty with fewer than two branches or raters, or without spread.")
        @Nullable Double singleIcc,
    @Column(zh = "单人组内相关下限", says = "The lower end of its interval.") @Nullable Double singleLow,
    @Column(zh = "单人组内相关上限", says = "The upper end.") @Nullable Double singleHigh,
    @Column(zh = "均分组内相关", says = "ICC(A,k): of the raters' mean.") @Nullable Double meanIcc,
    @Column(
            zh = "克里彭多夫系数",
            says =
                "Krippendorff's alpha on the order of scores, of all raters, missing scores allowed; empty where all scores are equal or more than 200 differ.")
        @Nullable Double alpha,
    @Column(zh = "肯德尔和谐系数", says = "Kendall's W with the correction for ties.")
        @Nullable Double concordance,
    @Column(zh = "和谐系数p值", says = "Against chi squared; poor below eight branches.")
        @Nullable Double concordanceP,
    @Column(zh = "方法", says = "icc_a, or none.") String method,
    @Column(zh = "置信水平", says = "The level of the interval.") double level) {}
