package io.integrationhub.stream;

import java.util.List;

/**
 * What a replay did, or would do.
 *
 * @param matching how many parked records the filter means
 * @param replayed how many are on their way again; 0 for a dry run
 * @param failed the ids that stay parked because they could not be published
 * @param dryRun whether it was only counted
 */
public record ReplayReport(int matching, int replayed, List<Long> failed, boolean dryRun) {

    public ReplayReport {
        failed = List.copyOf(failed);
    }
}
