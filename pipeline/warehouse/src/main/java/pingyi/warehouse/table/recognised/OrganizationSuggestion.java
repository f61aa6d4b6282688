package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Which registered organizations a name that matched none may mean, and why. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "组织建议",
    grain = "One candidate for one name that matched nothing; at most five a name.",
    key = {"name_key", "position"})
public record OrganizationSuggestion(
    @Column(zh = "名称键", says = "The name, as in organization_match.") String nameKey,
    @Column(zh = "次序", says = "1 for the likeliest.") int position,
    @Column(zh = "组织编号", says = "The candidate.") String organizationId,
    @Column(zh = "名称", says = "The candidate's name in that year, else its latest one.")
        String organizationName,
    @Column(zh = "上级名称", says = "The candidate's parent in that year.") @Nullable String parentName,
    @Column(zh = "相似度", says = "From 0 to 1; it orders the candidates and decides nothing.")
        double likeness,
    @Column(
            zh = "理由",
            says =
                "Why it is suggested: a code of pingyi.warehouse.table.recognised.SuggestionReason.")
        String reason,
    @Column(zh = "依据", says = "What the reason rests on, such as the two characters that differ.")
        String evidence) {}
