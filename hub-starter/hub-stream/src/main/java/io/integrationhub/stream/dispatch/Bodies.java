package io.integrationhub.stream.dispatch;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.backlog.Backlog;
import io.integrationhub.stream.backlog.Delivery;
import io.integrationhub.stream.backlog.OwnReplays;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Puts the bodies back that were dropped while their records waited. */
final class Bodies {

    private final RecordBodies source;
    private final OwnReplays replays;
    private final Backlog backlog;

    Bodies(RecordBodies source, OwnReplays replays, Backlog backlog) {
        this.source = source;
        this.replays = replays;
        this.backlog = backlog;
    }

    /**
     * Makes the record complete; does nothing if it is.
     *
     * @throws io.integrationhub.core.fault.TransientFault {@code BROKER_UNREACHABLE}
     * @throws PermanentFault {@code RECORD_EXPIRED}
     */
    void restore(Delivery delivery) {
        if (!delivery.lacksBody()) {
            return;
        }
        ConsumerRecord<byte[], byte[]> complete = source.read(delivery.partition(), delivery.offset())
                .orElseThrow(() -> new PermanentFault(
                        StreamFault.RECORD_EXPIRED,
                        "the record waited longer than its topic retains records, and its body is gone"));
        backlog.restore(delivery, replays.of(complete));
    }
}
