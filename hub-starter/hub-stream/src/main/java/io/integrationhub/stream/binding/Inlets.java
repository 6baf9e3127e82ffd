package io.integrationhub.stream.binding;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantIds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * The inlets of this service: its own, and those the starter adds.
 *
 * @param all those that every tenant has
 * @param relays of the tenants to which commercetools writes into a Kafka topic of theirs
 */
record Inlets(String service, List<Inlet> all, Map<TenantId, Inlet> relays) {

    /** The starter's own inlets. */
    static final String PARKED = "parked";

    static final String JOURNAL = "journal";

    static final String RELAY = "commercetools-relay";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    Inlets {
        all = List.copyOf(all);
        relays = Map.copyOf(relays);
    }

    /** The inlets of one tenant. */
    List<Inlet> of(TenantId tenant) {
        return Stream.concat(all.stream(), Stream.ofNullable(relays.get(tenant)))
                .toList();
    }

    /** As configured; a service that has no name has no inlets. */
    static Inlets from(Environment environment) {
        String service = environment.getProperty("hub.service", "");
        List<Inlet> all = new ArrayList<>();
        if (!service.isEmpty()) {
            Binder.get(environment)
                    .bind("hub.inlets", Bindable.mapOf(String.class, Settings.class))
                    .orElse(Map.of())
                    .forEach((name, settings) -> all.add(settings.inlet(name)));
            addOwn(all, service, environment);
        }
        refuseSharedTopics(all);
        return new Inlets(service, all, service.isEmpty() ? Map.of() : relays(environment));
    }

    /** A tenant's Confluent topic holds notifications of all resources without a key: the owner of feeds sorts them. */
    private static Map<TenantId, Inlet> relays(Environment environment) {
        Map<TenantId, Inlet> relays = new TreeMap<>();
        Binder binder = Binder.get(environment);
        if (binder.bind("hub.subscribed-resources", Bindable.listOf(String.class))
                .orElse(List.of())
                .isEmpty()) {
            return relays;
        }
        for (TenantId tenant : TenantIds.from(environment)) {
            String section = "hub.tenants." + tenant + ".commercetools.subscription.";
            String topic = binder.bind(section + "topic", String.class).orElse("");
            if (isConfluent(binder, section) && !topic.isBlank()) {
                relays.put(tenant, new Inlet(RELAY, topic, 1, false, true));
            }
        }
        return relays;
    }

    private static boolean isConfluent(Binder binder, String section) {
        String destination = binder.bind(section + "destination", String.class).orElse("");
        return destination.equalsIgnoreCase("confluent");
    }

    private static void addOwn(List<Inlet> all, String service, Environment environment) {
        if (environment.getProperty("hub.parked.list", Boolean.class, true)) {
            all.add(new Inlet(PARKED, service + ".parked", 1, true));
        }
        if (environment.getProperty("hub.journal.collect", Boolean.class, false)) {
            all.add(new Inlet(JOURNAL, "journal", 1, true));
        }
    }

    /** Two consumers of one group would share the records instead of each getting all. */
    private static void refuseSharedTopics(List<Inlet> inlets) {
        Set<String> seen = new HashSet<>();
        for (Inlet inlet : inlets) {
            if (!seen.add(inlet.topic())) {
                throw new IllegalStateException("hub.inlets."
                        + inlet.name()
                        + ".topic: another inlet reads '"
                        + inlet.topic()
                        + "' already; let one handler do both");
            }
        }
    }

    /**
     * One inlet as configured.
     *
     * @param topic the topic's name after {@code hub.<tenant>.}
     * @param consumers how many consumers each tenant has for it
     */
    record Settings(
            @Nullable String topic, @DefaultValue("1") int consumers) {
        Inlet inlet(String name) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalStateException("hub.inlets." + name + ": write the name in lower case with hyphens");
            }
            if (topic == null || topic.isBlank()) {
                throw new IllegalStateException("hub.inlets." + name + ".topic: name the topic it reads");
            }
            return new Inlet(name, topic, consumers, false);
        }
    }
}
