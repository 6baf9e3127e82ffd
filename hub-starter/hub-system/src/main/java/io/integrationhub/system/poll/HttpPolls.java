package io.integrationhub.system.poll;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.MappingSource;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.inbound.InboundEvents;
import io.integrationhub.system.inbound.InboundEvents.Route;
import io.integrationhub.system.settings.PollSettings;
import io.integrationhub.system.settings.SystemSettings;
import io.integrationhub.system.settings.Systems;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The polls that tenants configured for systems whose events this service takes. */
record HttpPolls(Tenants tenants, InboundEvents events, Mappings mappings, HttpPoll.Parts parts)
        implements Source.Provider {

    @Override
    public List<Source> sources() {
        return tenants.all().stream()
                .flatMap(tenant -> events.routes(tenant).flatMap(route -> source(tenant, route).stream()))
                .toList();
    }

    private Optional<Source> source(Tenant tenant, Route route) {
        return Systems.find(tenant, route.system())
                .flatMap(SystemSettings::configuredPoll)
                .map(settings -> new Source(
                        "poll." + tenant.id() + "." + route.system(),
                        settings.interval(),
                        poll(tenant, route, settings)::look));
    }

    private HttpPoll poll(Tenant tenant, Route route, PollSettings settings) {
        String property = "hub.tenants." + tenant.id() + ".systems." + route.system() + ".poll.page-mapping";
        MappingSource page =
                MappingSource.of(property, Objects.requireNonNull(settings.pageMapping(), "checked at start"));
        String key = "hub.webhooks key of " + route.events().topic();
        HttpPoll.Target target = new HttpPoll.Target(
                tenant.id(),
                route.system(),
                route.events().topic(),
                mappings.compile(key, route.events().key()));
        return new HttpPoll(target, settings, mappings.compile(page.origin(), page.text()), parts);
    }
}
