package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** How severe panels are beside each other, and branches as if all panels were equally severe. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "评委宽严",
    grain =
        "One panel or branch of one model: the voter classes (or raters, where there are none) of one session, or the sessions of one year. A refused model has one row, without a unit.",
    key = {"review_year", "component_id", "scope", "session", "unit_kind", "unit_id"})
public record PanelSeverity(
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "构成代码", says = "The component that the panel scores.") String componentId,
    @Column(zh = "范围", says = "session, or year: the sessions of a year beside each other.")
        String scope,
    @Column(zh = "会议", says = "The session; empty text for a year.") String session,
    @Column(
            zh = "单元类型",
            says =
                "voter_class, rater or session: a panel; branch; none where the model was refused.")
        String unitKind,
    @Column(
            zh = "单元编号",
            says =
                "The class, the rater's label on the sheet, the session or the organization; empty text for none.")
        String unitId,
    @Column(
            zh = "结论",
            says =
                "adjust: panels differ, use the adjusted means; cancels: every branch was scored by the panels in the same shares, so comparisons are not touched; panels_alike; too_few_branches: a panel scored fewer than three; separate: panels share no branch, so severity and quality cannot be told apart; single_panel, single_branch, no_error (as many effects as scores) or too_many_branches (more than 1,000): no model.")
        String advice,
    @Column(zh = "打分数", says = "n: the scores of the unit; of a refused model, all.") int scores,
    @Column(zh = "原始均值", says = "The plain mean of the unit's scores; empty for none.")
        @Nullable Double mean,
    @Column(
            zh = "校正均值",
            says = "A branch's mean as if all panels were equally severe; empty for panels.")
        @Nullable Double adjusted,
    @Column(
            zh = "严厉程度",
            says = "How many points lower than the mean panel a panel scores; empty for branches.")
        @Nullable Double severity,
    @Column(zh = "标准误", says = "Of the adjusted mean or the severity.")
        @Nullable Double standardError,
    @Column(zh = "区间下限", says = "The lower end of its interval.") @Nullable Double low,
    @Column(zh = "区间上限", says = "The upper end of its interval.") @Nullable Double high,
    @Column(zh = "F值", says = "Of the panels beside the branches.") @Nullable Double panelsF,
    @Column(zh = "F自由度", says = "The panels' degrees of freedom.") @Nullable Integer panelsFreedom,
    @Column(zh = "误差自由度", says = "The degrees of freedom of the error.")
        @Nullable Integer errorFreedom,
    @Column(zh = "p值", says = "Of F.") @Nullable Double pValue,
    @Column(
            zh = "方法",
            says =
                "additive_fixed: least squares; additive_random: panels random by REML, from five panels on; none.")
        String method,
    @Column(zh = "置信水平", says = "The level of the intervals.") double level,
    @Column(zh = "检验水平", says = "Panels differ where the p-value is at most this.") double alpha) {}
