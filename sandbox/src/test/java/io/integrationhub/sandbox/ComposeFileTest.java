package io.integrationhub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** docker-compose.yml sets the same variables as a sandbox on this machine. */
class ComposeFileTest {

    private static final JsonNode COMPOSE =
            new YAMLMapper().readTree(Path.of(System.getProperty("hub.root", ".."), "docker-compose.yml"));

    @Test
    void setsTheSameVariablesAsTheSandbox() throws Exception {
        // Given
        SandboxConfig config = SandboxConfig.temporary(HubAddresses.DEFAULTS.orderExport());

        // When
        Map<String, String> variables;
        try (Sandbox sandbox = Sandbox.start(config)) {
            variables = sandbox.environment();
        }

        // Then
        JsonNode environment = COMPOSE.path("x-hub-environment");
        assertThat(environment.propertyNames())
                .filteredOn(name -> !name.endsWith("_COMMERCETOOLS_ALLOW_PLAIN_HTTP")
                        && !name.endsWith("_EXTENSIONS_ALLOW_PLAIN_HTTP"))
                .as("plain HTTP to other hosts must be allowed between containers only")
                .containsExactlyInAnyOrderElementsOf(variables.keySet());
        variables.entrySet().stream()
                .filter(variable -> !isAddressOrLogin(variable.getKey()))
                .forEach(variable -> assertThat(
                                environment.path(variable.getKey()).asString())
                        .as(variable.getKey())
                        .isEqualTo(variable.getValue()));
    }

    @Test
    void setsTheExtensionsUrlOfEachServiceWithExtensions() {
        for (String service : List.of("inventory-threshold", "tax-adapter")) {
            JsonNode environment = COMPOSE.path("services").path(service).path("environment");
            SandboxConfig.temporary(HubAddresses.DEFAULTS.orderExport())
                    .tenants()
                    .forEach(tenant -> assertThat(
                                    environment.path(extensionsUrl(tenant)).asString())
                            .isEqualTo("http://" + service + ":8080"));
        }
    }

    @Test
    void givesInventoryATopicOfItsOwn() {
        JsonNode environment =
                COMPOSE.path("services").path("inventory-threshold").path("environment");
        HubEnvironment.inventorySubscription(SandboxConfig.temporary(HubAddresses.DEFAULTS.orderExport()))
                .forEach((variable, topic) -> assertThat(
                                environment.path(variable).asString())
                        .as(variable)
                        .isEqualTo(topic));
    }

    private static String extensionsUrl(SandboxTenant tenant) {
        return "HUB_TENANTS_" + tenant.name().toUpperCase(Locale.ROOT) + "_COMMERCETOOLS_EXTENSIONS_URL";
    }

    @Test
    void enablesTheJournalCollectorInOneService() {
        assertThat(COMPOSE.path("services").valueStream())
                .filteredOn(service -> service.path("environment")
                        .path("HUB_JOURNAL_COLLECTOR_ENABLED")
                        .asBoolean())
                .hasSize(1);
    }

    private static boolean isAddressOrLogin(String variable) {
        return variable.startsWith("SPRING_")
                || variable.endsWith("_URL")
                || variable.endsWith("_FILES_FOLDER")
                || variable.endsWith("_SMTP_HOST")
                || variable.endsWith("_SMTP_PORT");
    }
}
