package io.integrationhub.stream.publish;

/** Publishes events to the other services. */
public interface EventPublisher {

    /**
     * Publishes to {@code hub.<tenant>.<topic>}; faults and repeatability as {@link RecordPublisher#publish}.
     *
     * @param topic the topic's name after the tenant, for example {@code order.events}
     */
    void publish(String topic, HubEvent event);
}
