package io.integrationhub.commercetools.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a run of a sweep found.
 *
 * @param checked number of resources that were read
 * @param repaired number of notifications that were published, or would have been in a dry run
 * @param unverified number of those that were published because the resource could not be read or verified
 * @param examples the first of those resources, by the name that people use, or by id
 * @param readUntil everything modified before this time was read
 * @param complete whether the whole range was read; otherwise the next run continues at {@code readUntil}, or where an
 *     operator has moved the cursor meanwhile
 * @param took duration of the run
 */
record SweepReport(
        long checked,
        long repaired,
        long unverified,
        List<String> examples,
        Instant readUntil,
        boolean complete,
        Duration took) {

    SweepReport {
        examples = List.copyOf(examples);
    }
}
