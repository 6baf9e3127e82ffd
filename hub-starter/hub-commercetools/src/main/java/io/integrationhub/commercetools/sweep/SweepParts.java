package io.integrationhub.commercetools.sweep;

import io.integrationhub.stream.publish.RecordPublisher;
import java.time.InstantSource;

/** What all sweeps share. */
record SweepParts(
        CursorStore cursors, Lease lease, RecordPublisher publisher, SweepMeters meters, InstantSource clock) {}
