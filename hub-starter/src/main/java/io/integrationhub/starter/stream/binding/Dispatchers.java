package io.integrationhub.starter.stream.binding;

import io.integrationhub.starter.stream.FlowId;
import io.integrationhub.starter.stream.dispatch.KeyedDispatcher;
import io.integrationhub.starter.tenant.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.SmartLifecycle;

/**
 * The dispatchers of all flows.
 *
 * <p>When the service stops, they drain before the consumers stop, so that what ends in time is still acknowledged.
 */
final class Dispatchers implements SmartLifecycle {

    private final Map<FlowId, KeyedDispatcher> byFlow = new TreeMap<>();
    private final Map<String, FlowId> byDestination;
    private volatile boolean running;

    Dispatchers(Collection<KeyedDispatcher> dispatchers, Map<String, FlowId> byDestination) {
        dispatchers.forEach(dispatcher -> byFlow.put(dispatcher.flow(), dispatcher));
        this.byDestination = Map.copyOf(byDestination);
    }

    KeyedDispatcher get(FlowId flow) {
        KeyedDispatcher dispatcher = byFlow.get(flow);
        if (dispatcher == null) {
            throw new IllegalArgumentException("no flow " + flow + "; there are " + byFlow.keySet());
        }
        return dispatcher;
    }

    /** The dispatcher of the topic's consumers, if they are consumers of an inlet. */
    Optional<KeyedDispatcher> reading(String destination) {
        return Optional.ofNullable(byDestination.get(destination)).map(byFlow::get);
    }

    Collection<KeyedDispatcher> all() {
        return byFlow.values();
    }

    void systemUp(TenantId tenant, String system) {
        byFlow.values().stream()
                .filter(dispatcher -> dispatcher.flow().tenant().equals(tenant))
                .forEach(dispatcher -> dispatcher.systemUp(system));
    }

    @Override
    public void start() {
        running = true;
    }

    /** All of them at once: together they have no more time than one. */
    @Override
    public void stop() {
        running = false;
        byFlow.values().parallelStream().forEach(KeyedDispatcher::drain);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Later than the consumers, so stopped before them; spring-cloud-stream's are at {@code MAX_VALUE - 1000}. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
