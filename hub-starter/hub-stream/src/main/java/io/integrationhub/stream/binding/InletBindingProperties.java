package io.integrationhub.stream.binding;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantIds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Adds spring-cloud-stream's properties for every tenant and inlet, with the lowest precedence.
 *
 * <p>Does not use {@code spring.cloud.stream.output-bindings}: spring-cloud-stream 5.0.2 polls such a channel as a
 * supplier and fails every second (its issue 3203).
 */
class InletBindingProperties implements EnvironmentPostProcessor, Ordered {

    private static final String SOURCE = "hub-inlets";

    /** Limits by how much one poll can exceed the limits of the backlog. */
    private static final String MAX_POLL_RECORDS = "500";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Inlets inlets = Inlets.from(environment);
        if (inlets.service().isEmpty() || environment.getPropertySources().contains(SOURCE)) {
            return; // Not a service of the hub, or already added.
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        // Only the functions named here are bound.
        properties.put("spring.cloud.stream.function.autodetect", false);
        properties.put("spring.cloud.function.definition", definition(environment, inlets));
        for (TenantId tenant : TenantIds.from(environment)) {
            inlets.of(tenant).forEach(inlet -> bind(properties, inlets.service(), tenant, inlet));
        }
        environment.getPropertySources().addLast(new MapPropertySource(SOURCE, properties));
    }

    private static String definition(ConfigurableEnvironment environment, Inlets inlets) {
        return TenantIds.from(environment).stream()
                .flatMap(tenant -> inlets.of(tenant).stream().map(inlet -> inlet.function(tenant)))
                .collect(Collectors.joining(";"));
    }

    private static void bind(Map<String, Object> properties, String service, TenantId tenant, Inlet inlet) {
        String binding = "spring.cloud.stream.bindings." + inlet.binding(tenant) + ".";
        properties.put(binding + "destination", inlet.destination(tenant));
        properties.put(binding + "group", inlet.group(tenant, service));
        properties.put(binding + "consumer.concurrency", inlet.consumers());

        String kafka = "spring.cloud.stream.kafka.bindings." + inlet.binding(tenant) + ".consumer.";
        properties.put(kafka + "ack-mode", "MANUAL");
        properties.put(kafka + "start-offset", "earliest");
        properties.put(kafka + "configuration.max.poll.records", MAX_POLL_RECORDS);
        properties.put(kafka + "configuration.isolation.level", "read_committed");
        properties.put(
                kafka + "configuration.partition.assignment.strategy",
                "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
    }

    /** Runs after the service's own file is loaded, which has the service's name and inlets. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 20;
    }
}
