package io.integrationhub.stream.binding;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantIds;
import io.integrationhub.core.tenant.known.ConfiguredName;
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
 * @param repeated the inlets of a tenant that are declared once and that it has several of
 * @param relays the inlets of tenants whose notifications arrive on one topic for all resources
 */
record Inlets(String service, List<Inlet> all, Map<TenantId, List<Inlet>> repeated, Map<TenantId, Inlet> relays) {

    /** The internal inlets. */
    static final String PARKED = "parked";

    static final String JOURNAL = "journal";

    static final String RELAY = "commercetools-relay";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    Inlets {
        all = List.copyOf(all);
        repeated = Map.copyOf(repeated);
        relays = Map.copyOf(relays);
    }

    /** The names of all inlets that a tenant may have. */
    Set<String> names() {
        return Stream.of(all.stream(), repeated.values().stream().flatMap(List::stream))
                .flatMap(inlets -> inlets)
                .map(Inlet::name)
                .collect(Collectors.collectingAndThen(Collectors.toSet(), names -> {
                    names.add(RELAY);
                    return names;
                }));
    }

    /** The inlets of one tenant. */
    List<Inlet> of(TenantId tenant) {
        return Stream.of(
                        all.stream(),
                        repeated.getOrDefault(tenant, List.of()).stream(),
                        Stream.ofNullable(relays.get(tenant)))
                .flatMap(inlets -> inlets)
                .toList();
    }

    /** The configured inlets; an application that is not a service of the hub has none. */
    static Inlets from(Environment environment) {
        String service = environment.getProperty("hub.service", "");
        List<Inlet> all = new ArrayList<>();
        if (!service.isEmpty()) {
            declared(environment).forEach((name, settings) -> {
                if (settings.forEach() == null) {
                    all.add(settings.inlet(name));
                }
            });
            addInternal(all, service, environment);
        }
        rejectSharedTopics(all);
        return service.isEmpty()
                ? new Inlets(service, all, Map.of(), Map.of())
                : new Inlets(service, all, repeated(environment), relays(service, environment));
    }

    private static Map<String, Settings> declared(Environment environment) {
        return Binder.get(environment)
                .bind("hub.inlets", Bindable.mapOf(String.class, Settings.class))
                .orElse(Map.of());
    }

    /** One inlet for each name that the tenant's section contains; they may read what another inlet reads. */
    private static Map<TenantId, List<Inlet>> repeated(Environment environment) {
        Map<TenantId, List<Inlet>> repeated = new TreeMap<>();
        declared(environment).forEach((name, settings) -> {
            String section = settings.forEach();
            if (section != null) {
                for (TenantId tenant : TenantIds.from(environment)) {
                    List<Inlet> inlets = repeated.computeIfAbsent(tenant, _ -> new ArrayList<>());
                    names(environment, tenant, section)
                            .map(settings.inlet(name)::forEach)
                            .forEach(inlets::add);
                }
            }
        });
        return repeated;
    }

    /** The names in a tenant's section, sorted. In a variable, an underscore may stand for a hyphen. */
    private static Stream<String> names(Environment environment, TenantId tenant, String section) {
        List<String> plain = List.of(section.replace("-", "").split("\\."));
        List<String> segments = List.of(section.split("[.-]"));
        return ConfiguredName.in(environment).stream()
                .filter(name -> name.tenant().equals(tenant.value().replace("-", "")))
                .flatMap(name -> {
                    List<String> below =
                            name.elements().subList(3, name.elements().size());
                    return name.fromVariable()
                            ? Stream.concat(next(below, plain), next(below, segments))
                            : next(below, plain);
                })
                .distinct()
                .sorted();
    }

    private static Stream<String> next(List<String> name, List<String> section) {
        return name.size() > section.size() && name.subList(0, section.size()).equals(section)
                ? Stream.of(name.get(section.size()))
                : Stream.empty();
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
     * @param forEach a tenant's section with names, for example {@code order-export.copies}: the tenant has one such
     *     inlet for each of them
     */
    record Settings(
            @Nullable String topic,
            @DefaultValue("1") int consumers,
            @Nullable String forEach) {
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
