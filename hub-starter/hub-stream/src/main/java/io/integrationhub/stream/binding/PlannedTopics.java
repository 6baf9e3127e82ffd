package io.integrationhub.stream.binding;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantIds;
import io.integrationhub.stream.StreamProperties;
import io.integrationhub.stream.publish.Topics;
import io.integrationhub.stream.topic.TopicPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Plans the topics of a service from its settings. */
final class PlannedTopics {

    private static final Duration PARKED_RETENTION = Duration.ofDays(30);
    private static final Duration JOURNAL_RETENTION = Duration.ofDays(7);

    private static final Bindable<List<String>> NAMES = Bindable.listOf(String.class);

    private PlannedTopics() {}

    /** The plan from the inlets, {@code hub.outlets} and {@code hub.subscribed-resources}. */
    static TopicPlan plan(Environment environment, StreamProperties properties) {
        Inlets inlets = Inlets.from(environment);
        SettingOrigins origins = new SettingOrigins(environment);
        Set<String> names = new LinkedHashSet<>();
        Map<String, String> settings = new LinkedHashMap<>();
        for (Inlet inlet : inlets.all()) {
            Optional<String> variable = origins.variable("hub.inlets." + inlet.name() + ".topic");
            variable.ifPresentOrElse(name -> settings.put(inlet.topic(), name), () -> names.add(inlet.topic()));
        }
        Binder binder = Binder.get(environment);
        names.addAll(binder.bind("hub.outlets", NAMES).orElse(List.of()));
        binder.bind("hub.subscribed-resources", NAMES)
                .orElse(List.of())
                .forEach(resource -> names.add("commercetools." + resource));
        names.add(inlets.service() + ".parked");
        names.add("journal");
        settings.keySet().removeAll(names);
        List<NewTopic> topics = new ArrayList<>();
        Map<String, String> foreign = new LinkedHashMap<>();
        for (TenantId tenant : TenantIds.from(environment)) {
            names.forEach(name -> topics.add(topic(tenant, name, properties)));
            repeated(inlets, tenant)
                    .filter(name -> !names.contains(name) && !settings.containsKey(name))
                    .forEach(name -> topics.add(topic(tenant, name, properties)));
            settings.forEach((name, setting) -> foreign.put(Topics.name(tenant, name), setting));
        }
        inlets.relays().forEach((tenant, relay) -> {
            if (relay.isExternal()) {
                foreign.put(relay.topic(), relayVariable(tenant));
            } else {
                topics.add(topic(tenant, relay.topic(), properties));
            }
        });
        return new TopicPlan(topics, foreign);
    }

    /** The topics of inlets of which the tenant has several. */
    private static Stream<String> repeated(Inlets inlets, TenantId tenant) {
        return inlets.repeated().getOrDefault(tenant, List.of()).stream()
                .map(Inlet::topic)
                .distinct();
    }

    private static String relayVariable(TenantId tenant) {
        return "HUB_TENANTS_" + tenant.value().toUpperCase(Locale.ROOT) + "_COMMERCETOOLS_SUBSCRIPTION_TOPIC";
    }

    private static NewTopic topic(TenantId tenant, String name, StreamProperties properties) {
        Map<String, String> configs = new HashMap<>(configs(name));
        configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(properties.requiredReplicas()));
        return new NewTopic(Topics.name(tenant, name), properties.partitions(), properties.replicationFactor())
                .configs(configs);
    }

    private static Map<String, String> configs(String name) {
        if (name.endsWith(".parked")) {
            return Map.of(
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(TopicPlan.PARKED_RECORD_BYTES),
                    TopicConfig.RETENTION_MS_CONFIG, Long.toString(PARKED_RETENTION.toMillis()));
        }
        if (name.equals("journal")) {
            return Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(JOURNAL_RETENTION.toMillis()));
        }
        return Map.of();
    }
}
