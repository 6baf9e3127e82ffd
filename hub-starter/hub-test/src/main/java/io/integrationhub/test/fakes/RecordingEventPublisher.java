package io.integrationhub.test.fakes;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.stream.publish.EventPublisher;
import io.integrationhub.stream.publish.HubEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records events instead of publishing them; fails once on demand. */
public final class RecordingEventPublisher implements EventPublisher {

    private final List<HubEvent> events = new CopyOnWriteArrayList<>();
    private final NextFailure failure = new NextFailure();

    @Override
    public void publish(String topic, HubEvent event) {
        failure.throwOnce();
        events.add(event);
    }

    /** Makes the next publication fail. */
    public void failOnce(Fault fault) {
        failure.set(fault);
    }

    /** All events, in order. */
    public List<HubEvent> events() {
        return List.copyOf(events);
    }

    /** The types of all events, in order. */
    public List<String> types() {
        return events.stream().map(HubEvent::type).toList();
    }
}
