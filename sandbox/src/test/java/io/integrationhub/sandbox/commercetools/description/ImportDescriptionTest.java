package io.integrationhub.sandbox.commercetools.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.PublicOpenApi;
import io.integrationhub.sandbox.commercetools.imports.ImportApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the Import API is what its OpenAPI document says; written anew as the one of the HTTP API. */
class ImportDescriptionTest {

    private static final Path FILE = Path.of("src/main/resources/commercetools/import.txt");
    private static final Path CORRECTIONS = Path.of("src/test/resources/commercetools/corrections-import.txt");
    private static final String HEADER = DescriptionWriter.HEADER
            .replace("HTTP API", "Import API")
            .replace("oas/api/openapi.yaml", "oas/import/openapi.yaml")
            .replace("corrections.txt", "corrections-import.txt")
            .replace("ApiDescriptionTest", "ImportDescriptionTest");

    @Test
    @DisabledIfSystemProperty(named = "description.apply", matches = "true")
    void saysWhatTheOpenApiDocumentSays() throws IOException {
        assertThat(Files.readString(FILE))
                .as("the description; write it anew with -Ddescription.apply=true")
                .isEqualTo(derived());
    }

    @Test
    @EnabledIfSystemProperty(
            named = "description.apply",
            matches = "true",
            disabledReason = "applies instead of checking")
    void writesTheDescription() throws IOException {
        Files.writeString(FILE, derived());
    }

    private static String derived() throws IOException {
        JsonNode document = new YAMLMapper().readTree(Files.newInputStream(PublicOpenApi.importFile()));
        return new DescriptionWriter(document, Corrections.read(CORRECTIONS), Set.copyOf(ImportApi.ROUTES))
                .write(HEADER, Map.of());
    }
}
