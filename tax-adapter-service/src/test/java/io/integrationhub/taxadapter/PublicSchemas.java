package io.integrationhub.taxadapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.integrationhub.sandbox.commercetools.contract.OpenApi;
import io.integrationhub.starter.system.SystemCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The engines' public schemas and examples, if they are on this machine. */
public final class PublicSchemas {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private PublicSchemas() {}

    /** Fails if the body has a field that AvaTax's OpenAPI does not know, or lacks one. */
    public static void assertAvaTaxTakes(String schema, SystemCall call) {
        data("tax-avatax");
        assertThat(Holder.AVATAX.findings(schema, JSON.readTree(call.body()))).isEmpty();
    }

    /** One of TaxJar's public answers. */
    public static String taxJar(String name) {
        try {
            return Files.readString(data("tax-taxjar").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode body(SystemCall call) {
        return JSON.readTree(call.body());
    }

    private static Path data(String folder) {
        String root = System.getProperty("hub.root", "..");
        Path data =
                Path.of(
                        System.getenv()
                                .getOrDefault(
                                        "HUB_SHARED_DATA",
                                        Path.of(root, "../shared/data").toString()));
        assumeThat(Files.isDirectory(data.resolve(folder)))
                .as("The public " + folder + " is not here: set HUB_SHARED_DATA to its folder")
                .isTrue();
        return data.resolve(folder);
    }

    /** Read once, because it takes seconds. */
    private static final class Holder {
        private static final OpenApi AVATAX =
                OpenApi.read(data("tax-avatax").resolve("avatax-rest-v2.openapi.yaml"));
    }
}
