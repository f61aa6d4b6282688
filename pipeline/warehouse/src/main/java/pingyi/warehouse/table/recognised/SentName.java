package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The distinct names that must be matched. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "送来的名称",
    grain = "One organization name, code, parent and review year as they were sent.",
    key = {"name_key"})
public record SentName(
    @Column(zh = "名称键", says = "Name, code and year joined; the key of the match.") String nameKey,
    @Column(zh = "名称", says = "The name as it was sent; empty text if only a code was.")
        String name,
    @Column(zh = "代码", says = "The organization code as it was sent.") @Nullable String code,
    @Column(zh = "评议年度", says = "The review year for which it is to be matched.") int reviewYear,
    @Column(zh = "上级名称", says = "The parent organization as sent; empty where no column has it.")
        @Nullable String parentName,
    @Column(
            zh = "适用范围",
            says =
                "The file or folder to which the rulebook limits what this name means; empty where it does not.")
        @Nullable String nameScope) {}
