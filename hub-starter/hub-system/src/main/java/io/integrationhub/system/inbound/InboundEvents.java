package io.integrationhub.system.inbound;

import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.Mappings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The events of outside systems that this service receives, by webhook or by poll.
 *
 * @param webhooks Events by data type; the tenant's master of that data type may send them.
 */
@ConfigurationProperties("hub")
public record InboundEvents(@DefaultValue Map<String, Events> webhooks) {

    public InboundEvents {
        // In order, because a poll of a system with several data types brings the events of the first one.
        webhooks = Collections.unmodifiableMap(new LinkedHashMap<>(webhooks));
    }

    /**
     * Topic and key of the events that the master of one data type sends.
     *
     * @param topic Topic after {@code hub.<tenant>.}, for example {@code order.inbound}.
     * @param key JSONata expression that yields the record's key from an event, for example {@code order.number}.
     */
    public record Events(String topic, String key) {

        /** Compiles the key expression. */
        public Mapping keyMapping(Mappings compiler) {
            return compiler.compile("hub.webhooks key of " + topic, key);
        }
    }

    /**
     * Topic and key of the events of one data type that one of a tenant's systems sends.
     *
     * @param system name of the system in the tenant's configuration
     */
    public record Route(String system, String dataType, Events events) {}

    /** The routes of a tenant, one for each data type whose master it set. */
    public Stream<Route> routes(Tenant tenant) {
        Masters masters = new Masters(tenant.section(Masters.SECTION));
        return webhooks.entrySet().stream()
                .map(entry ->
                        masters.of(entry.getKey()).map(system -> new Route(system, entry.getKey(), entry.getValue())))
                .flatMap(Optional::stream);
    }
}
