package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.FlowId;
import io.integrationhub.stream.ParkReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where records go that were given up. */
public interface Parking {

    /**
     * Returns only when the record, or at least its coordinates, are safe. Parking it again is harmless.
     *
     * @throws io.integrationhub.core.fault.Fault when it is not safe; the record stays unsettled and is parked again
     */
    void park(FlowId flow, ConsumerRecord<byte[], byte[]> record, ParkReason reason);

    /**
     * Notes that a replayed record ended well; does nothing for any other. Repeatable.
     *
     * @throws io.integrationhub.core.fault.Fault when that could not be noted
     */
    void resolved(FlowId flow, ConsumerRecord<byte[], byte[]> record, String outcome);
}
