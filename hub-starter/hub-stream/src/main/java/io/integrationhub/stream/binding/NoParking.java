package io.integrationhub.stream.binding;

import io.integrationhub.stream.FlowId;
import io.integrationhub.stream.ParkReason;
import io.integrationhub.stream.dispatch.Parking;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** For the starter's own inlets: they park nothing, and the marks they read are not theirs to settle. */
record NoParking() implements Parking {

    @Override
    public void park(FlowId flow, ConsumerRecord<byte[], byte[]> record, ParkReason reason) {
        throw new IllegalStateException("records of " + flow + " are tried until they end well");
    }

    @Override
    public void resolved(FlowId flow, ConsumerRecord<byte[], byte[]> record, String outcome) {}
}
