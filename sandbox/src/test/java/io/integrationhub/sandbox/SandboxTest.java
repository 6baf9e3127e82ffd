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

class SandboxTest {

    @Test
    void findsItsDataAfterARestart(@TempDir Path folder) throws Exception {
        // Given
        SandboxConfig config = persistedIn(folder);
        try (Sandbox sandbox = Sandbox.start(config)) {
            sandbox.broker().createTopics(1, "hub.acme.order.events");
        }

        // When
        try (Sandbox sandbox = Sandbox.start(config)) {

            // Then
            assertThat(topicsOf(sandbox)).contains("hub.acme.order.events");
            assertThat(sandbox.commercetools().all("acme-shop", "state")).isNotEmpty();
        }
    }

    @Test
    void providesTheVariablesAServiceNeeds(@TempDir Path folder) {
        // When
        try (Sandbox sandbox = Sandbox.start(persistedIn(folder))) {

            // Then
            assertThat(sandbox.environment())
                    .containsEntry(
                            "SPRING_KAFKA_BOOTSTRAP_SERVERS", sandbox.broker().bootstrapServers())
                    .containsEntry("SPRING_DATASOURCE_URL", sandbox.jdbcUrl())
                    .containsEntry(
                            "HUB_TENANTS_ACME_SYSTEMS_OMS_URL",
                            sandbox.oms("acme").url().toString())
                    .containsEntry(
                            "HUB_TENANTS_BOLT_SYSTEMS_OMS_URL",
                            sandbox.oms("bolt").url().toString())
                    .containsEntry("HUB_TENANTS_BOLT_COMMERCETOOLS_PROJECT_KEY", "bolt-shop");
        }
    }

    private static SandboxConfig persistedIn(Path folder) {
        SandboxConfig free = SandboxConfig.temporary(URI.create("http://localhost:1"));
        return new SandboxConfig(Optional.of(folder), free.host(), free.ports(), free.hub(), free.tenants());
    }

    private static Set<String> topicsOf(Sandbox sandbox) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, sandbox.broker().bootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }
}
