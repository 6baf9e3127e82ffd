package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.inlet.InletId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The dispatchers of all inlets of this service. */
public final class Dispatchers {

    private final Map<InletId, KeyedDispatcher> byFlow = new TreeMap<>();

    public Dispatchers(Collection<KeyedDispatcher> dispatchers) {
        dispatchers.forEach(dispatcher -> byFlow.put(dispatcher.source().inlet(), dispatcher));
    }

    /**
     * The dispatcher of one inlet.
     *
     * @throws IllegalArgumentException if the inlet does not exist
     */
    public KeyedDispatcher get(InletId inlet) {
        KeyedDispatcher dispatcher = byFlow.get(inlet);
        if (dispatcher == null) {
            throw new IllegalArgumentException("no inlet " + inlet + "; existing inlets: " + byFlow.keySet());
        }
        return dispatcher;
    }

    /**
     * The dispatcher for a consumer of this topic; empty if no inlet reads it.
     *
     * @param group the consumer's group, which decides if several inlets read the topic
     */
    public Optional<KeyedDispatcher> reading(String destination, Supplier<String> group) {
        List<KeyedDispatcher> readers = byFlow.values().stream()
                .filter(dispatcher -> dispatcher.source().destination().equals(destination))
                .toList();
        return readers.size() < 2
                ? readers.stream().findFirst()
                : readers.stream()
                        .filter(dispatcher -> dispatcher.source().group().equals(group.get()))
                        .findFirst();
    }

    /** All dispatchers, sorted by tenant and inlet. */
    public List<KeyedDispatcher> all() {
        return List.copyOf(byFlow.values());
    }
}
