package io.integrationhub.stream.health;

import io.integrationhub.stream.EndingListener;
import io.integrationhub.stream.FinishedRecord;
import io.integrationhub.stream.FlowId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers since when a flow has had records to handle without bringing one to its end. */
class ProgressWatch implements EndingListener {

    private final InstantSource clock;
    private final Map<FlowId, Instant> idleOrMovedAt = new ConcurrentHashMap<>();

    ProgressWatch(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void ended(FinishedRecord finished) {
        moved(finished.flow(), finished.at());
    }

    /** Something ended, or there was nothing to do. */
    void moved(FlowId flow, Instant at) {
        idleOrMovedAt.merge(flow, at, (known, next) -> known.isAfter(next) ? known : next);
    }

    /** For how long the flow, which has records to handle now, has not brought one to its end. */
    Duration standingStill(FlowId flow) {
        Instant now = clock.instant();
        return Duration.between(idleOrMovedAt.computeIfAbsent(flow, first -> now), now);
    }
}
