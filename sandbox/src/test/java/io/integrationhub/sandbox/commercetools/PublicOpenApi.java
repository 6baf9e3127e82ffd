package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the public OpenAPI and its examples are, if they are on this machine. */
final class PublicOpenApi {

    private PublicOpenApi() {}

    static Path file() {
        return data().resolve("commercetools-openapi/api/openapi.yaml");
    }

    static Path examples() {
        return data().resolve("commercetools-examples");
    }

    private static Path data() {
        String root = System.getProperty("hub.root", "..");
        Path data = Path.of(System.getenv()
                .getOrDefault("HUB_SHARED_DATA", Path.of(root, "../shared/data").toString()));
        assumeThat(Files.isDirectory(data.resolve("commercetools-openapi")))
                .as("The public OpenAPI of commercetools is not here: set HUB_SHARED_DATA to" + " the folder with it")
                .isTrue();
        return data;
    }
}
