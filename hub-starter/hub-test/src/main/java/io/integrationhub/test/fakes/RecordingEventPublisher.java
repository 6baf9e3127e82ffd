package io.integrationhub.test.fakes;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.stream.EventPublisher;
import io.integrationhub.stream.HubEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the events instead of telling the other services, but for one refusal when asked. */
public final class RecordingEventPublisher implements EventPublisher {

    private final List<HubEvent> events = new CopyOnWriteArrayList<>();
    private final Refusal refusal = new Refusal();

    @Override
    public void publish(String topic, HubEvent event) {
        refusal.throwOnce();
        events.add(event);
    }

    /** Fails the next publication, once. */
    public void refuseOnce(Fault fault) {
        refusal.set(fault);
    }

    /** All events, as they came. */
    public List<HubEvent> events() {
        return List.copyOf(events);
    }

    /** The types of all events, as they came. */
    public List<String> types() {
        return events.stream().map(HubEvent::type).toList();
    }
}
