package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What each sent name means, and by which rule, before anything is suggested for it. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "名称所指",
    grain = "One organization name, code, parent and review year as they were sent.",
    key = {"name_key"})
public record NameMeaning(
    @Column(zh = "名称键", says = "Name, code and year joined.") String nameKey,
    @Column(zh = "名称状态", says = "named, short, relative, unnamed or masked.") String nameStatus,
    @Column(zh = "组织编号", says = "The organization; empty when nothing matched.")
        @Nullable String organizationId,
    @Column(zh = "匹配方法", says = "code, decision, exact, cleaned, path, alias or none.")
        String matchMethod,
    @Column(zh = "未匹配原因", says = "Why it is none; empty when matched.") @Nullable String reason) {}
