package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** How many branches rose, stayed and fell between two years, with its tests. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "等次升降",
    grain = "One review year and the year before.",
    key = {"review_year"})
public record GradeMovement(
    @Column(zh = "评议年度", says = "The later year.") int reviewYear,
    @Column(zh = "比较年度", says = "The earlier year.") int previousYear,
    @Column(zh = "支部数", says = "The branches with a grade in both years.") int branches,
    @Column(
            zh = "可比支部数",
            says = "n: those of them whose two years may be compared; only they are counted below.")
        int comparable,
    @Column(zh = "升等支部数", says = "Rose.") long up,
    @Column(zh = "同等支部数", says = "Stayed.") long same,
    @Column(zh = "降等支部数", says = "Fell.") long down,
    @Column(zh = "符号检验p值", says = "Exact, two-sided: as many rise as fall; empty where none moved.")
        @Nullable Double signP,
    @Column(zh = "斯图尔特-麦克斯韦统计量", says = "Whether grades were given as often in both years.")
        @Nullable Double stuartMaxwell,
    @Column(zh = "斯图尔特-麦克斯韦p值", says = "Against chi squared.") @Nullable Double stuartMaxwellP,
    @Column(zh = "鲍克统计量", says = "Whether as many went each way between every two grades.")
        @Nullable Double bowker,
    @Column(zh = "鲍克p值", says = "Against chi squared.") @Nullable Double bowkerP,
    @Column(
            zh = "结论",
            says =
                "more_rose, more_fell, no_shift_shown, or not_tested where no pair may be compared.")
        String verdict,
    @Column(zh = "方法", says = "sign_exact, or none.") String method,
    @Column(zh = "显著性水平", says = "The level of the sign test.") double alpha) {}
