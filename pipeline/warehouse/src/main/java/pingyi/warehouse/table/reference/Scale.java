package pingyi.warehouse.table.reference;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** A scale is an issuer, a name and a version, never its labels. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "评级标准",
    grain = "One version of one rating scale.",
    key = {"scale_id"})
public record Scale(
    @Column(zh = "标准编号", says = "The id by which policies name it.") String scaleId,
    @Column(zh = "发布者", says = "Who issued it.") String issuer,
    @Column(zh = "名称", says = "The scale's name.") String name,
    @Column(zh = "版本", says = "The version.") String version,
    @Column(
            zh = "类型",
            says = "ordered, stars, pass_fail, percent or score: what a rating on it looks like.")
        String kind,
    @Column(zh = "方向", says = "higher_is_better or lower_is_better.") String direction,
    @Column(zh = "适用对象", says = "Whom it is made for; empty when the issuer does not say.")
        @Nullable String population,
    @Column(zh = "首个年度", says = "The first review year it may be used in.") int firstYear,
    @Column(zh = "末个年度", says = "The last review year it may be used in; empty while valid.")
        @Nullable Integer lastYear) {}
