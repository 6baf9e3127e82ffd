package io.integrationhub.stream;

import io.integrationhub.core.fault.TransientFault;

/** Hands messages to the broker. */
public interface RecordPublisher {

    /**
     * Returns only when the broker has the record ({@code acks=all}). Publishing the same record again is harmless as
     * far as its reader knows repeated messages.
     *
     * @throws TransientFault {@code BROKER_UNREACHABLE}, within seconds; the record may or may not have arrived
     * @throws io.integrationhub.core.fault.PermanentFault {@code RECORD_TOO_LARGE}
     */
    void publish(OutboundRecord message);
}
