package io.integrationhub.stream.binding;

import io.integrationhub.stream.dispatch.Parking;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.parked.ParkReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** For internal inlets: their records are not parked, and the replay marks in them belong to other records. */
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
