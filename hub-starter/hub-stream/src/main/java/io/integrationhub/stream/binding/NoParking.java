package io.integrationhub.stream.binding;

import io.integrationhub.stream.dispatch.Parking;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.parked.ParkReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * For the inlet that fills the list of parked records: a parked record is not parked again, and the replay marks in it
 * belong to other records. What cannot be listed as a whole is listed without its content.
 */
record NoParking() implements Parking {

    @Override
    public boolean isEnabled() {
        return false;
    }

    @Override
    public void park(InletId inlet, ConsumerRecord<byte[], byte[]> record, ParkReason reason) {
        throw new IllegalStateException("records of " + inlet + " are retried until they succeed");
    }

    @Override
    public void resolved(InletId inlet, ConsumerRecord<byte[], byte[]> record, String outcome) {}
}
