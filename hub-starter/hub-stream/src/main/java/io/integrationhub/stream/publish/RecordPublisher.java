package io.integrationhub.stream.publish;

import io.integrationhub.core.fault.TransientFault;

/** Publishes messages to the broker. */
public interface RecordPublisher {

    /**
     * Returns only when the broker has stored the record ({@code acks=all}). Publishing the same record again is
     * harmless if its readers recognize repeated messages.
     *
     * @throws TransientFault {@code BROKER_UNREACHABLE}, within seconds; the record may or may not have arrived
     * @throws io.integrationhub.core.fault.PermanentFault {@code RECORD_TOO_LARGE}
     */
    void publish(OutboundRecord message);
}
