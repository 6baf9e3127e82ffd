package io.integrationhub.test.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.test.service.probe.ProbeApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Secrets in files, as an orchestrator mounts them. */
class SecretFilesTest {

    private static final String TENANT = "HUB_TENANTS_GLOBEX_COMMERCETOOLS_";

    @TempDir
    private Path folder;

    @Test
    void areReadFromAFolderTreeAndFromFilesNamedAfterTheProperty() throws IOException {
        // Given
        Path tree = folder.resolve("hub/tenants/globex/commercetools");
        Files.createDirectories(tree);
        Files.writeString(tree.resolve("client-secret"), "from-a-tree\n");
        Files.writeString(folder.resolve("hub.tenants.globex.commercetools.client-id"), "from-a-file\n");

        // When
        try (RunningService service = RunningService.start(ProbeApplication.class, "probe", variables())) {

            // Then
            Map<String, Object> sections = service.context()
                    .getBean(Tenants.class)
                    .find("globex")
                    .orElseThrow()
                    .sections();
            assertThat(sections.get("commercetools").toString())
                    .contains("from-a-file")
                    .doesNotContain("from-a-tree");
            JsonNode hub = service.endpoint("info").path("hub");
            assertThat(hub.at("/settings/globex").asString()).hasSize(12);
            assertThat(hub.toString()).doesNotContain("from-a");
        }
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("HUB_SECRETS_DIR", folder.toString());
        variables.put(TENANT + "PROJECT_KEY", "globex-test");
        variables.put(TENANT + "REGION", "gcp-europe-west1");
        return variables;
    }
}
