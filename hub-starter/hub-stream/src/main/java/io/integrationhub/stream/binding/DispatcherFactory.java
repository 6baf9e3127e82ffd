package io.integrationhub.stream.binding;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.StreamProperties;
import io.integrationhub.stream.backlog.ByteBudget;
import io.integrationhub.stream.dispatch.DispatcherRuntime;
import io.integrationhub.stream.dispatch.DispatcherStorage;
import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.InletSource;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import io.integrationhub.stream.dispatch.Parking;
import io.integrationhub.stream.dispatch.Tracing;
import io.integrationhub.stream.finished.AllListeners;
import io.integrationhub.stream.finished.FinishedRecordListener;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Creates one dispatcher per tenant and inlet. */
class DispatcherFactory {

    private final DispatcherStorage storage;
    private final List<FinishedRecordListener> listeners;
    private final Tracing tracing;
    private final StreamProperties properties;
    private final InstantSource clock;

    DispatcherFactory(
            DispatcherStorage storage,
            List<FinishedRecordListener> listeners,
            Tracing tracing,
            StreamProperties properties,
            InstantSource clock) {
        this.storage = storage;
        this.listeners = List.copyOf(listeners);
        this.tracing = tracing;
        this.properties = properties;
        this.clock = clock;
    }

    Dispatchers create(Inlets inlets, Tenants tenants, List<RecordHandler> handlers) {
        properties.patterns().requireFor(inlets.names());
        List<KeyedDispatcher> dispatchers = new ArrayList<>();
        for (Tenant tenant : tenants.all()) {
            ByteBudget bytes = new ByteBudget(properties.maxHeldSize().toBytes());
            for (Inlet inlet : inlets.of(tenant.id())) {
                RecordHandler declared = handlerOf(inlet, handlers);
                RecordHandler own = inlet.each().isEmpty() ? declared : declared.forEach(inlet.each());
                RecordHandler handler = NotMasteredHandler.unlessFor(tenant, own);
                dispatchers.add(dispatcher(inlet, inlet.source(tenant.id(), inlets.service()), handler, bytes));
            }
        }
        return new Dispatchers(dispatchers);
    }

    private static RecordHandler handlerOf(Inlet inlet, List<RecordHandler> handlers) {
        List<RecordHandler> matching = handlers.stream()
                .filter(each -> each.inlet().equals(inlet.declaredName()))
                .toList();
        if (matching.size() != 1) {
            throw new IllegalStateException("hub.inlets." + inlet.declaredName()
                    + " needs exactly one RecordHandler bean with this inlet; found " + matching.size());
        }
        return matching.getFirst();
    }

    private KeyedDispatcher dispatcher(Inlet inlet, InletSource source, RecordHandler handler, ByteBudget bytes) {
        Parking parking = inlet.name().equals(Inlets.PARKED) ? new NoParking() : storage.parking();
        List<FinishedRecordListener> listenersOfInlet = inlet.isInternal() ? List.of() : listeners;
        return new KeyedDispatcher(
                source,
                handler,
                new DispatcherStorage(parking, storage.bodies(), storage.settledAhead()),
                new AllListeners(listenersOfInlet),
                tracing,
                properties,
                bytes,
                DispatcherRuntime.virtualThreads(clock));
    }
}
