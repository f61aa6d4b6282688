package pingyi.intake.workspace;

import java.util.List;
import pingyi.intake.Finding;

/**
 * A record file as it was read, whether or not that went well.
 *
 * @param opened its bytes, or why they cannot be had
 * @param said what they say, or why they cannot be understood
 * @param noticed what was noticed in it, in the order of noticing
 */
record ReadRecords(
    Outcome<WorkspaceFile> opened, Outcome<KeptFiles.Content> said, List<Finding> noticed) {}
