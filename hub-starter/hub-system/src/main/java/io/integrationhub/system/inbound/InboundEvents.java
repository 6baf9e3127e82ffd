package io.integrationhub.system.inbound;

import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which events of outside systems this service takes, by webhook or by poll.
 *
 * @param webhooks by data type: the tenant's master of that data type may send them.
 */
@ConfigurationProperties("hub")
public record InboundEvents(@DefaultValue Map<String, Events> webhooks) {

    public InboundEvents {
        webhooks = Map.copyOf(webhooks);
    }

    /**
     * Where the events of one data type's master go.
     *
     * @param topic Topic after {@code hub.<tenant>.}, for example {@code order.inbound}.
     * @param key JSONata expression that gives the record's key from an event, for example {@code order.number}.
     */
    public record Events(String topic, String key) {}

    /**
     * Where the events of one system of a tenant go.
     *
     * @param system the system's name in the tenant's configuration
     * @param events the topic and its key
     */
    public record Route(String system, Events events) {}

    /** The routes of a tenant: one for each data type whose master it chose. */
    public Stream<Route> routes(Tenant tenant) {
        Masters masters = new Masters(tenant.section(Masters.SECTION));
        return webhooks.entrySet().stream()
                .map(entry -> masters.of(entry.getKey()).map(system -> new Route(system, entry.getValue())))
                .flatMap(Optional::stream);
    }
}
