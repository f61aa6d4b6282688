package pingyi.method.verdict;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Excerpt;
import pingyi.warehouse.table.working.ScoredBranch;

/** What comparing the branches of a year looks at. */
@Excerpt(of = ScoredBranch.class)
public record GroupedBranch(
    String organizationId,
    int reviewYear,
    String organizationName,
    double score,
    @Nullable Double standardError,
    @Nullable Double voters,
    @Nullable String peerGroup,
    @Nullable String organizationType,
    @Nullable String sector,
    String projectStatus,
    String classId,
    String presentationMode,
    String parentId) {}
