package pingyi.engine.contract;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Every type a column can have, once required and once empty at will; partitioned by year. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "样品",
    grain = "One specimen.",
    key = {"review_year", "name"})
public record Specimen(
    @Column(zh = "名称", says = "The name.") String name,
    @Column(zh = "年度", says = "The year.") int reviewYear,
    @Column(zh = "票数", says = "A long count.") long ballots,
    @Column(zh = "得分", says = "A score.") double score,
    @Column(zh = "有效", says = "A flag.") boolean valid,
    @Column(zh = "备注", says = "A text or nothing.") @Nullable String remark,
    @Column(zh = "名次", says = "A number or nothing.") @Nullable Integer rank,
    @Column(zh = "总数", says = "A long number or nothing.") @Nullable Long total,
    @Column(zh = "误差", says = "A fraction or nothing.") @Nullable Double error,
    @Column(zh = "标记", says = "A flag or nothing.") @Nullable Boolean flagged) {

  /** A plain specimen. */
  public static Specimen of(String name, int year, double score) {
    return new Specimen(name, year, 1, score, true, null, null, null, null, null);
  }
}
