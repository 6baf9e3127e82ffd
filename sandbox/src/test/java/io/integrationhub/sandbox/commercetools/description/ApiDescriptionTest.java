package io.integrationhub.sandbox.commercetools.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.PublicOpenApi;
import io.integrationhub.sandbox.commercetools.SupportedResourceTypes;
import io.integrationhub.sandbox.commercetools.api.ImplementedRoutes;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The description of the API is what the public OpenAPI document says. To write it anew, after a change of the
 * document, of {@code corrections.txt} or of the implemented routes, run this test with
 * {@code -Ddescription.apply=true}.
 */
class ApiDescriptionTest {

    private static final Path FILE = Path.of("src/main/resources/commercetools/api.txt");
    private static final Path CORRECTIONS = Path.of("src/test/resources/commercetools/corrections.txt");

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
        JsonNode document = new YAMLMapper().readTree(Files.newInputStream(PublicOpenApi.file()));
        Map<String, String> paths = SupportedResourceTypes.all().stream()
                .collect(Collectors.toMap(ResourceType::typeId, ResourceType::path, (one, other) -> one, TreeMap::new));
        return new DescriptionWriter(
                        document, Corrections.read(CORRECTIONS), ImplementedRoutes.names(SupportedResourceTypes.all()))
                .write(DescriptionWriter.HEADER, paths);
    }
}
