package pingyi.warehouse.table.reference;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What a person decided about a name that matched nothing. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "名称决定",
    grain =
        "One decision about one name; a later row takes the place of an earlier one and both stay.",
    key = {"source_line"})
public record NameDecision(
    @Column(zh = "名称", says = "The name as it was sent.") String name,
    @Column(
            zh = "适用范围",
            says = "The file or folder of records it is limited to; empty for everywhere.")
        @Nullable String scope,
    @Column(zh = "首个年度", says = "The first review year it holds for; empty for any.")
        @Nullable Integer firstYear,
    @Column(zh = "末个年度", says = "The last review year it holds for; empty for any.")
        @Nullable Integer lastYear,
    @Column(zh = "决定", says = "confirm: the name means the organization; reject: it does not.")
        String decision,
    @Column(
            zh = "组织编号",
            says = "The organization; empty in a rejection of every registered organization.")
        @Nullable String organizationId,
    @Column(zh = "决定人", says = "The role or initials of whoever decided.") String decidedBy,
    @Column(zh = "决定日期", says = "The day of the decision, ISO 8601.") String decidedOn,
    @Column(zh = "理由", says = "Why.") String reason,
    @Column(zh = "来源文件", says = "The rulebook file.") String sourceFile,
    @Column(zh = "来源行", says = "The line in that file.") int sourceLine) {}
