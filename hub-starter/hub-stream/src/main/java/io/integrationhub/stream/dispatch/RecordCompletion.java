package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.finished.FinishedRecord;
import io.integrationhub.stream.finished.FinishedRecord.Applied;
import io.integrationhub.stream.finished.FinishedRecord.Coalesced;
import io.integrationhub.stream.finished.FinishedRecord.Result;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.integrationhub.stream.flow.FlowId;
import io.integrationhub.stream.parked.ParkReason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is stored and published about a record before it is acknowledged. */
final class RecordCompletion {

    private static final Logger log = LoggerFactory.getLogger(RecordCompletion.class);

    private final FlowId flow;
    private final Parking parking;
    private final FinishedRecordListener listener;
    private final InstantSource clock;
    private volatile Optional<Instant> lastSuccess = Optional.empty();

    RecordCompletion(FlowId flow, Parking parking, FinishedRecordListener listener, InstantSource clock) {
        this.flow = flow;
        this.parking = parking;
        this.listener = listener;
        this.clock = clock;
    }

    /** Parks the newest record; the doorbells it represents are resolved with it. */
    void park(KeyBatch batch, ParkReason reason) {
        parking.park(flow, batch.newest().record(), reason);
        resolve(batch.coalesced(), "coalesced");
    }

    /** Marks the replays among these records as succeeded. */
    void resolve(List<Delivery> deliveries, String outcome) {
        deliveries.forEach(each -> parking.resolved(flow, each.record(), outcome));
    }

    /** Notifies the listeners of every record of the batch. */
    void publish(KeyBatch batch, Result result, Attempts attempts) {
        if (result instanceof Applied) {
            lastSuccess = Optional.of(clock.instant());
        }
        batch.coalesced().forEach(each -> publish(each, new Coalesced(result), attempts));
        publish(batch.newest(), result, attempts);
    }

    private void publish(Delivery delivery, Result result, Attempts attempts) {
        try {
            listener.onFinished(new FinishedRecord(
                    flow,
                    RecordReader.read(flow.tenant(), delivery.record()),
                    result,
                    attempts.made(),
                    attempts.startedAt(),
                    clock.instant()));
        } catch (RuntimeException e) {
            log.atWarn().setCause(e).log("Ending could not be published");
        }
    }

    /** When a record last succeeded, since the start. */
    Optional<Instant> lastSuccess() {
        return lastSuccess;
    }
}
