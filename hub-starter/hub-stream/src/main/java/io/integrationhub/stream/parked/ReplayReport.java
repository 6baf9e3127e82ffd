package io.integrationhub.stream.parked;

import java.util.List;

/**
 * The result of a replay, or of its dry run.
 *
 * @param matching number of parked records that the filter selects
 * @param replayed number of records published again; 0 for a dry run
 * @param failed ids of the records that stay parked because they could not be published
 * @param dryRun whether matching records were only counted
 */
public record ReplayReport(int matching, int replayed, List<Long> failed, boolean dryRun) {

    public ReplayReport {
        failed = List.copyOf(failed);
    }
}
