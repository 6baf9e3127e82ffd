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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * The inlets of this service: those it declares, and the internal ones.
 *
 * @param all the inlets that every tenant has
 * @param relays the inlets of tenants whose notifications arrive on one topic for all resources
 */
record Inlets(String service, List<Inlet> all, Map<TenantId, Inlet> relays) {

    /** The internal inlets. */
    static final String PARKED = "parked";

    static final String JOURNAL = "journal";

    static final String RELAY = "commercetools-relay";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    Inlets {
        all = List.copyOf(all);
        relays = Map.copyOf(relays);
    }

    /** The names of all inlets that a tenant may have. */
    Set<String> names() {
        return Stream.concat(all.stream().map(Inlet::name), Stream.of(RELAY)).collect(Collectors.toSet());
    }

    /** The inlets of one tenant. */
    List<Inlet> of(TenantId tenant) {
        return Stream.concat(all.stream(), Stream.ofNullable(relays.get(tenant)))
                .toList();
    }

    /** The configured inlets; an application that is not a service of the hub has none. */
    static Inlets from(Environment environment) {
        String service = environment.getProperty("hub.service", "");
        List<Inlet> all = new ArrayList<>();
        if (!service.isEmpty()) {
            Binder.get(environment)
                    .bind("hub.inlets", Bindable.mapOf(String.class, Settings.class))
                    .orElse(Map.of())
                    .forEach((name, settings) -> all.add(settings.inlet(name)));
            addInternal(all, service, environment);
        }
        rejectSharedTopics(all);
        return new Inlets(service, all, service.isEmpty() ? Map.of() : relays(service, environment));
    }

    /**
     * A tenant's Confluent topic has the notifications of all resources without a key, as has the topic to which the
     * service moves the messages of a tenant's SQS queue: its owner distributes them.
     */
    private static Map<TenantId, Inlet> relays(String service, Environment environment) {
        Map<TenantId, Inlet> relays = new TreeMap<>();
        Binder binder = Binder.get(environment);
        if (binder.bind("hub.subscribed-resources", Bindable.listOf(String.class))
                .orElse(List.of())
                .isEmpty()) {
            return relays;
        }
        Binder tenants = TenantIds.literalBinder(environment);
        for (TenantId tenant : TenantIds.from(environment)) {
            String section = "hub.tenants." + tenant + ".commercetools.subscription.";
            String topic = tenants.bind(section + "topic", String.class).orElse("");
            String destination =
                    tenants.bind(section + "destination", String.class).orElse("");
            if (destination.equalsIgnoreCase("confluent") && !topic.isBlank()) {
                relays.put(tenant, new Inlet(RELAY, topic, 1, false, true));
            }
            if (destination.equalsIgnoreCase("sqs")) {
                relays.put(tenant, new Inlet(RELAY, service + ".queue", 1, false));
            }
        }
        return relays;
    }

    private static void addInternal(List<Inlet> all, String service, Environment environment) {
        if (environment.getProperty("hub.parked.list-enabled", Boolean.class, true)) {
            all.add(new Inlet(PARKED, service + ".parked", 1, true));
        }
        if (environment.getProperty("hub.journal.collector-enabled", Boolean.class, false)) {
            all.add(new Inlet(JOURNAL, "journal", 1, true));
        }
    }

    /** Two consumers of one group would share the records instead of getting all of them. */
    private static void rejectSharedTopics(List<Inlet> inlets) {
        Set<String> seen = new HashSet<>();
        for (Inlet inlet : inlets) {
            if (!seen.add(inlet.topic())) {
                throw new IllegalStateException("hub.inlets."
                        + inlet.name()
                        + ".topic: another inlet already reads '"
                        + inlet.topic()
                        + "'; use one handler for both");
            }
        }
    }

    /**
     * The settings of one inlet.
     *
     * @param topic the topic's name after {@code hub.<tenant>.}
     * @param consumers number of consumers per tenant
     */
    record Settings(
            @Nullable String topic, @DefaultValue("1") int consumers) {
        Inlet inlet(String name) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalStateException("hub.inlets." + name + ": the name must be in kebab case");
            }
            if (topic == null || topic.isBlank()) {
                throw new IllegalStateException("hub.inlets." + name + ".topic: is required");
            }
            return new Inlet(name, topic, consumers, false);
        }
    }
}
