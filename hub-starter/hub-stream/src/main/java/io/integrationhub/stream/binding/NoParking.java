package io.integrationhub.stream.binding;

import io.integrationhub.stream.dispatch.Parking;
import io.integrationhub.stream.flow.FlowId;
import io.integrationhub.stream.parked.ParkReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** For internal inlets: their records are not parked, and the replay marks in them belong to other records. */
record NoParking() implements Parking {

    @Override
    public boolean isEnabled() {
        return false;
    }

    @Override
    public void park(FlowId flow, ConsumerRecord<byte[], byte[]> record, ParkReason reason) {
        throw new IllegalStateException("records of " + flow + " are retried until they succeed");
    }

    @Override
    public void resolved(FlowId flow, ConsumerRecord<byte[], byte[]> record, String outcome) {}
}
