package io.integrationhub.commercetools.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a run of a sweep found.
 *
 * @param checked resources that were looked at
 * @param repaired those whose doorbell was rung, or would have been in a dry run
 * @param examples the first of them, by the name people use, or by id
 * @param readUntil everything modified before is read
 * @param complete whether the whole range was read; otherwise the next run goes on at {@code readUntil}
 * @param took from beginning to end
 */
record SweepReport(
        long checked, long repaired, List<String> examples, Instant readUntil, boolean complete, Duration took) {

    SweepReport {
        examples = List.copyOf(examples);
    }
}
