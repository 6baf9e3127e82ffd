package io.integrationhub.stream.binding;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.StreamProperties;
import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import io.integrationhub.stream.dispatch.Parking;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Creates one dispatcher per tenant and inlet. */
class DispatcherFactory {

    private static final RandomGenerator RANDOM =
            () -> ThreadLocalRandom.current().nextLong();

    private final Parking parking;
    private final List<FinishedRecordListener> listeners;
    private final ObservationRegistry observations;
    private final StreamProperties properties;
    private final InstantSource clock;

    DispatcherFactory(
            Parking parking,
            List<FinishedRecordListener> listeners,
            ObservationRegistry observations,
            StreamProperties properties,
            InstantSource clock) {
        this.parking = parking;
        this.listeners = List.copyOf(listeners);
        this.observations = observations;
        this.properties = properties;
        this.clock = clock;
    }

    Dispatchers create(Inlets inlets, Tenants tenants, List<RecordHandler> handlers) {
        List<KeyedDispatcher> dispatchers = new ArrayList<>();
        for (Tenant tenant : tenants.all()) {
            for (Inlet inlet : inlets.of(tenant.id())) {
                RecordHandler handler = NotMasteredHandler.unlessFor(tenant, handlerOf(inlet, handlers));
                dispatchers.add(dispatcher(inlet, tenant, inlets.service(), handler));
            }
        }
        return new Dispatchers(dispatchers);
    }

    private static RecordHandler handlerOf(Inlet inlet, List<RecordHandler> handlers) {
        List<RecordHandler> matching = handlers.stream()
                .filter(each -> each.inlet().equals(inlet.name()))
                .toList();
        if (matching.size() != 1) {
            throw new IllegalStateException("hub.inlets." + inlet.name()
                    + " needs exactly one RecordHandler bean with this inlet; found " + matching.size());
        }
        return matching.getFirst();
    }

    private KeyedDispatcher dispatcher(Inlet inlet, Tenant tenant, String service, RecordHandler handler) {
        Parking parkingOfInlet = inlet.isInternal() ? new NoParking() : parking;
        List<FinishedRecordListener> listenersOfInlet = inlet.isInternal() ? List.of() : listeners;
        return new KeyedDispatcher(
                inlet.source(tenant.id(), service),
                handler,
                parkingOfInlet,
                finished -> listenersOfInlet.forEach(each -> each.onFinished(finished)),
                observations,
                properties,
                clock,
                RANDOM);
    }
}
