package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.parked.ParkReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes the records that are given up. */
public interface Parking {

    /** Whether records are given up at all; otherwise each is retried until it succeeds. */
    boolean isEnabled();

    /**
     * Returns only when the record, or at least its coordinates, are stored. Parking it again is harmless.
     *
     * @throws io.integrationhub.core.fault.Fault when it could not be stored; the record stays unsettled and is parked
     *     again
     */
    void park(InletId inlet, ConsumerRecord<byte[], byte[]> record, ParkReason reason);

    /**
     * Records that a replay succeeded; does nothing for any other record. Repeatable.
     *
     * @throws io.integrationhub.core.fault.Fault when that could not be stored
     */
    void resolved(InletId inlet, ConsumerRecord<byte[], byte[]> record, String outcome);
}
