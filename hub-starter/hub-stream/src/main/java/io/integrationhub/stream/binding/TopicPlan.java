package io.integrationhub.stream.binding;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantIds;
import io.integrationhub.stream.StreamProperties;
import io.integrationhub.stream.publish.Topics;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The topics this service reads and writes, for every tenant. */
record TopicPlan(List<NewTopic> topics) {

    /** Larger than the limit of any source (Kafka's default is 1 MiB), so that every record can be parked. */
    private static final int PARKED_RECORD_BYTES = 4 * 1024 * 1024;

    private static final Duration PARKED_RETENTION = Duration.ofDays(30);
    private static final Duration JOURNAL_RETENTION = Duration.ofDays(7);

    private static final Bindable<List<String>> NAMES = Bindable.listOf(String.class);

    TopicPlan {
        topics = List.copyOf(topics);
    }

    /** The plan from the inlets, {@code hub.outlets} and {@code hub.subscribed-resources}. */
    static TopicPlan from(Environment environment, StreamProperties properties) {
        Inlets inlets = Inlets.from(environment);
        Set<String> names = new LinkedHashSet<>();
        inlets.all().forEach(inlet -> names.add(inlet.topic()));
        Binder binder = Binder.get(environment);
        names.addAll(binder.bind("hub.outlets", NAMES).orElse(List.of()));
        binder.bind("hub.subscribed-resources", NAMES)
                .orElse(List.of())
                .forEach(resource -> names.add("commercetools." + resource));
        names.add(inlets.service() + ".parked");
        names.add("journal");
        return new TopicPlan(TenantIds.from(environment).stream()
                .flatMap(tenant -> names.stream().map(name -> topic(tenant, name, properties)))
                .toList());
    }

    private static NewTopic topic(TenantId tenant, String name, StreamProperties properties) {
        return new NewTopic(Topics.name(tenant, name), properties.partitions(), properties.replicationFactor())
                .configs(configs(name));
    }

    private static Map<String, String> configs(String name) {
        if (name.endsWith(".parked")) {
            return Map.of(
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(PARKED_RECORD_BYTES),
                    TopicConfig.RETENTION_MS_CONFIG, Long.toString(PARKED_RETENTION.toMillis()));
        }
        if (name.equals("journal")) {
            return Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(JOURNAL_RETENTION.toMillis()));
        }
        return Map.of();
    }
}
