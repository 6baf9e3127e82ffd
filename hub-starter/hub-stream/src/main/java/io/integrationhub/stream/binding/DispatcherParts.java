package io.integrationhub.stream.binding;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantIds;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.EndingListener;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.StreamProperties;
import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.FlowSetup;
import io.integrationhub.stream.dispatch.FlowSource;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import io.integrationhub.stream.dispatch.Parking;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;

/** Builds one dispatcher per tenant and inlet. */
class DispatcherParts {

    private final Parking parking;
    private final List<EndingListener> listeners;
    private final ObservationRegistry observations;
    private final StreamProperties properties;
    private final InstantSource clock;
    private final Tenants tenants;

    DispatcherParts(
            Parking parking,
            ObjectProvider<EndingListener> listeners,
            ObjectProvider<ObservationRegistry> observations,
            StreamProperties properties,
            ObjectProvider<InstantSource> clock,
            Tenants tenants) {
        this.parking = parking;
        this.listeners = listeners.orderedStream().toList();
        this.observations = observations.getIfAvailable(ObservationRegistry::create);
        this.properties = properties;
        this.clock = clock.getIfAvailable(InstantSource::system);
        this.tenants = tenants;
    }

    Dispatchers dispatchers(Environment environment, List<RecordHandler> handlers) {
        Inlets inlets = Inlets.from(environment);
        List<KeyedDispatcher> dispatchers = new ArrayList<>();
        for (TenantId tenant : TenantIds.from(environment)) {
            for (Inlet inlet : inlets.of(tenant)) {
                RecordHandler handler = NotMasteredHandler.unlessFor(tenants.get(tenant), handlerOf(inlet, handlers));
                dispatchers.add(new KeyedDispatcher(setup(inlet.source(tenant, inlets.service()), inlet, handler)));
            }
        }
        return new Dispatchers(dispatchers);
    }

    private static RecordHandler handlerOf(Inlet inlet, List<RecordHandler> handlers) {
        List<RecordHandler> matching = handlers.stream()
                .filter(each -> each.inlet().equals(inlet.name()))
                .toList();
        if (matching.size() != 1) {
            throw new IllegalStateException("hub.inlets."
                    + inlet.name()
                    + " needs exactly one RecordHandler bean with that"
                    + " inlet; there are "
                    + matching.size());
        }
        return matching.getFirst();
    }

    private FlowSetup setup(FlowSource source, Inlet inlet, RecordHandler handler) {
        return new FlowSetup(
                source,
                handler,
                !inlet.own(),
                inlet.own() ? new NoParking() : parking,
                inlet.own() ? finished -> {} : finished -> listeners.forEach(each -> each.ended(finished)),
                observations,
                properties,
                clock,
                () -> ThreadLocalRandom.current().nextLong());
    }
}
