package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** The location of the public OpenAPI document and its examples; tests are skipped where they are not available. */
public final class PublicOpenApi {

    private PublicOpenApi() {}

    public static Path file() {
        return data().resolve("commercetools-openapi/api/openapi.yaml");
    }

    public static Path importFile() {
        return data().resolve("commercetools-openapi/import/openapi.yaml");
    }

    public static Path examples() {
        return data().resolve("commercetools-examples");
    }

    private static Path data() {
        String root = System.getProperty("hub.root", "..");
        Path data = Path.of(System.getenv()
                .getOrDefault("HUB_SHARED_DATA", Path.of(root, "../shared/data").toString()));
        assumeThat(Files.isDirectory(data.resolve("commercetools-openapi")))
                .as("The public OpenAPI document of commercetools is missing: set HUB_SHARED_DATA to its folder")
                .isTrue();
        return data;
    }
}
