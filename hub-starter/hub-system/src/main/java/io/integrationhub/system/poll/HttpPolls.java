package io.integrationhub.system.poll;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.inbound.InboundEvents;
import io.integrationhub.system.inbound.InboundEvents.Route;
import io.integrationhub.system.settings.PollSettings;
import io.integrationhub.system.settings.Systems;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Declares a job for each polled system; built at start, so that an invalid mapping prevents the start. */
record HttpPolls(
        Tenants tenants,
        InboundEvents events,
        Mappings compiler,
        SystemClients systems,
        RecordPublisher publisher,
        PollCursors cursors,
        InstantSource clock)
        implements PeriodicJob.Provider, ConnectionCheck {

    @Override
    public List<PeriodicJob> jobs() {
        Map<String, Map<TenantId, HttpPoll>> bySystem = tenants.all().stream()
                .flatMap(tenant -> events.routes(tenant).flatMap(route -> poll(tenant, route).stream()))
                .collect(groupingBy(
                        HttpPoll::name, TreeMap::new, toMap(HttpPoll::tenant, identity(), (first, _) -> first)));
        return bySystem.entrySet().stream()
                .<PeriodicJob>map(system -> new PollJob(system.getKey(), system.getValue()))
                .toList();
    }

    /** The polls of a tenant. */
    Stream<HttpPoll> of(TenantId tenant) {
        Tenant configured = tenants.get(tenant);
        return events
                .routes(configured)
                .flatMap(route -> poll(configured, route).stream())
                .collect(toMap(HttpPoll::name, identity(), (first, _) -> first, TreeMap::new))
                .values()
                .stream();
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        return of(tenant.id()).map(poll -> connection(tenant, poll)).toList();
    }

    private Connection connection(Tenant tenant, HttpPoll poll) {
        SystemConnection connection = new SystemConnection(systems, tenant, poll.system(), "poll for events");
        return connection.triedBy(client -> {
            List<String> keys = poll.look(client);
            long unknown =
                    keys.stream().filter(PolledEvents.UNKNOWN_KEY::equals).count();
            return unknown == 0
                    ? connection.healthy("the next page has " + keys.size() + " events")
                    : connection.unhealthy(
                            unknown + " of " + keys.size() + " events of the next page have no key",
                            poll.pageMappingSetting());
        });
    }

    /** A poll for the data type alone, else that for whatever the system has. */
    private Optional<HttpPoll> poll(Tenant tenant, Route route) {
        return Systems.find(tenant, route.system())
                .flatMap(system -> system.configuredPoll(route.dataType())
                        .map(settings -> poll(tenant, route, settings, route.dataType()))
                        .or(() -> system.configuredPoll().map(settings -> poll(tenant, route, settings, ""))));
    }

    private HttpPoll poll(Tenant tenant, Route route, PollSettings settings, String dataType) {
        PollTarget target = new PollTarget(
                tenant.id(),
                route.system(),
                dataType,
                route.events().topic(),
                route.events().keyMapping(compiler));
        EventPages pages = new EventPages(target, settings, mapping(tenant, target, settings), systems);
        return new HttpPoll(target, pages, publisher, cursors, clock);
    }

    private Mapping mapping(Tenant tenant, PollTarget target, PollSettings settings) {
        String source = Objects.requireNonNull(settings.pageMapping(), "checked at start");
        String setting = target.setting().substring("systems.".length()) + ".page-mapping";
        return TenantMappings.of(Systems.SECTION, setting, _ -> source, compiler)
                .of(tenant);
    }
}
