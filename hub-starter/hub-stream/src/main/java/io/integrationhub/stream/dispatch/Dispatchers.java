package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.flow.FlowId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The dispatchers of all flows of this service. */
public final class Dispatchers {

    private final Map<FlowId, KeyedDispatcher> byFlow = new TreeMap<>();

    public Dispatchers(Collection<KeyedDispatcher> dispatchers) {
        dispatchers.forEach(dispatcher -> byFlow.put(dispatcher.source().flow(), dispatcher));
    }

    /**
     * The dispatcher of one flow.
     *
     * @throws IllegalArgumentException if the flow does not exist
     */
    public KeyedDispatcher get(FlowId flow) {
        KeyedDispatcher dispatcher = byFlow.get(flow);
        if (dispatcher == null) {
            throw new IllegalArgumentException("no flow " + flow + "; existing flows: " + byFlow.keySet());
        }
        return dispatcher;
    }

    /** The dispatcher for the consumers of this topic; empty if no inlet reads it. */
    public Optional<KeyedDispatcher> reading(String destination) {
        return byFlow.values().stream()
                .filter(dispatcher -> dispatcher.source().destination().equals(destination))
                .findFirst();
    }

    /** All dispatchers, sorted by tenant and inlet. */
    public List<KeyedDispatcher> all() {
        return List.copyOf(byFlow.values());
    }
}
