package io.integrationhub.commercetools.sweep;

import io.integrationhub.stream.RecordPublisher;
import java.time.InstantSource;

/** What all sweeps share. */
record SweepParts(
        CursorStore cursors, Lease lease, RecordPublisher publisher, SweepMeters meters, InstantSource clock) {}
