package io.integrationhub.stream.dispatch;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.backlog.Delivery;
import io.integrationhub.stream.backlog.KeyBatch;
import io.integrationhub.stream.finished.FinishedRecord;
import io.integrationhub.stream.finished.FinishedRecord.Applied;
import io.integrationhub.stream.finished.FinishedRecord.Coalesced;
import io.integrationhub.stream.finished.FinishedRecord.Result;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.parked.ParkReason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is stored and published about a record before it is acknowledged. */
final class RecordCompletion {

    private static final Logger log = LoggerFactory.getLogger(RecordCompletion.class);

    private final InletId inlet;
    private final Parking parking;
    private final Bodies bodies;
    private final FinishedRecordListener listener;
    private final InstantSource clock;
    private volatile Optional<Instant> lastSuccess = Optional.empty();

    RecordCompletion(
            InletId inlet, Parking parking, Bodies bodies, FinishedRecordListener listener, InstantSource clock) {
        this.inlet = inlet;
        this.parking = parking;
        this.bodies = bodies;
        this.listener = listener;
        this.clock = clock;
    }

    /** Parks the newest record. */
    void park(KeyBatch batch, ParkReason reason) {
        restoreBody(batch.newest());
        parking.park(inlet, batch.newest().record(), reason);
    }

    /** It may have been dropped while parking was retried. */
    private void restoreBody(Delivery delivery) {
        try {
            bodies.restore(delivery);
        } catch (PermanentFault expired) {
            log.atWarn().setCause(expired).log("Record is parked without its body");
        }
    }

    /** Marks the replays among these records as succeeded. */
    void resolve(List<Delivery> deliveries, String outcome) {
        deliveries.forEach(each -> parking.resolved(inlet, each.record(), outcome));
    }

    /**
     * Notifies the listeners of every record of the batch.
     *
     * @return completes when they have stored what they store
     */
    CompletableFuture<Void> publish(KeyBatch batch, Result result, Attempts attempts) {
        if (result instanceof Applied) {
            lastSuccess = Optional.of(clock.instant());
        }
        if (batch.coalesced().isEmpty()) {
            return publish(batch.newest(), result, attempts);
        }
        Result coalesced = new Coalesced(result);
        Stream<CompletableFuture<Void>> stored =
                batch.coalesced().stream().map(each -> publish(each, coalesced, attempts));
        return CompletableFuture.allOf(Stream.concat(stored, Stream.of(publish(batch.newest(), result, attempts)))
                .toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> publish(Delivery delivery, Result result, Attempts attempts) {
        try {
            return listener.onFinished(new FinishedRecord(
                    inlet,
                    delivery.message(inlet.tenant()),
                    result,
                    attempts.made(),
                    attempts.startedAt(),
                    clock.instant()));
        } catch (RuntimeException | Error e) {
            log.atWarn().setCause(e).log("Ending could not be published");
            return FinishedRecordListener.NOTHING_TO_STORE;
        }
    }

    /** When a record last succeeded, since the start. */
    Optional<Instant> lastSuccess() {
        return lastSuccess;
    }
}
