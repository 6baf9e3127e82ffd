package io.integrationhub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxWorldTest {

    @Test
    void findsAgainWhatItHadBefore(@TempDir Path folder) throws Exception {
        // Given
        SandboxConfig config = keptIn(folder);
        try (SandboxWorld world = SandboxWorld.start(config)) {
            world.broker().createTopics(1, "hub.acme.order.events");
        }

        // When
        try (SandboxWorld world = SandboxWorld.start(config)) {

            // Then
            assertThat(topicsOf(world)).contains("hub.acme.order.events");
            assertThat(world.commercetools().all("acme-shop", "state")).isNotEmpty();
        }
    }

    @Test
    void namesEverythingAServiceNeeds(@TempDir Path folder) {
        // When
        try (SandboxWorld world = SandboxWorld.start(keptIn(folder))) {

            // Then
            assertThat(world.environment())
                    .containsEntry(
                            "SPRING_KAFKA_BOOTSTRAP_SERVERS", world.broker().bootstrapServers())
                    .containsEntry("SPRING_DATASOURCE_URL", world.jdbcUrl())
                    .containsEntry(
                            "HUB_TENANTS_ACME_SYSTEMS_OMS_URL",
                            world.oms("acme").url().toString())
                    .containsEntry(
                            "HUB_TENANTS_BOLT_SYSTEMS_OMS_URL",
                            world.oms("bolt").url().toString())
                    .containsEntry("HUB_TENANTS_BOLT_COMMERCETOOLS_PROJECT_KEY", "bolt-shop");
        }
    }

    private static SandboxConfig keptIn(Path folder) {
        SandboxConfig free = SandboxConfig.temporary(URI.create("http://localhost:1"));
        return new SandboxConfig(Optional.of(folder), free.host(), free.ports(), free.hub(), free.tenants());
    }

    private static Set<String> topicsOf(SandboxWorld world) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, world.broker().bootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }
}
