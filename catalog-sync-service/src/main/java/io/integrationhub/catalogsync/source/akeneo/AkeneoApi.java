package io.integrationhub.catalogsync.source.akeneo;

import io.integrationhub.catalogsync.source.CatalogFinding;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemFault;
import io.integrationhub.system.SystemResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads resources of Akeneo, at most four at a time, as Akeneo limits each connection. */
final class AkeneoApi {

    static final int MAX_CONCURRENT = 4;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String ROOT = "/api/rest/v1/";

    private final SystemClient client;
    private final AkeneoToken token;
    private final Semaphore permits = new Semaphore(MAX_CONCURRENT);

    AkeneoApi(SystemClient client, AkeneoSettings settings, InstantSource clock) {
        this.client = client;
        this.token = new AkeneoToken(client, settings, clock);
    }

    /**
     * Reads one resource.
     *
     * @param path below {@code /api/rest/v1/}, with its query
     * @throws PermanentFault {@code CATALOG_SOURCE_REJECTED}
     */
    JsonNode get(String path) {
        permits.acquireUninterruptibly();
        try {
            return json(response(ROOT + path), path.replaceAll("\\?.*", ""));
        } finally {
            permits.release();
        }
    }

    /** Reads all pages of a list. Only the links that a page states lead to the next one. */
    void forEach(String path, Consumer<JsonNode> items) {
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            JsonNode page = get(next.get());
            page.path("_embedded").path("items").forEach(items);
            next = next(page);
        }
    }

    /** A filter of a list, encoded. */
    static String search(String field, String operator, Object value) {
        String json =
                JSON.writeValueAsString(Map.of(field, new Object[] {Map.of("operator", operator, "value", value)}));
        return "search=" + SystemCall.segment(json);
    }

    static JsonNode json(SystemResponse response, String what) {
        if (!response.isSuccess()) {
            throw rejected(what, "with status " + response.status());
        }
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException _) {
            // Its message may quote the response.
            throw rejected(what, "with something that is not JSON");
        }
    }

    private SystemResponse response(String path) {
        try {
            return client.call(call(path));
        } catch (TransientFault fault) {
            if (fault.code() != SystemFault.SYSTEM_CREDENTIALS_REJECTED) {
                throw fault;
            }
            // A token can end early, for example when its connection is reset.
            token.discard();
            return client.call(call(path));
        }
    }

    private SystemCall call(String path) {
        return new SystemCall(
                "read-akeneo",
                "GET",
                path,
                Map.of("Authorization", token.header()),
                new byte[0],
                Optional.empty(),
                true);
    }

    private static Optional<String> next(JsonNode page) {
        String href = page.path("_links").path("next").path("href").asString("");
        int start = href.indexOf(ROOT);
        return start < 0 ? Optional.empty() : Optional.of(href.substring(start + ROOT.length()));
    }

    private static PermanentFault rejected(String what, String problem) {
        return new PermanentFault(
                CatalogFinding.CATALOG_SOURCE_REJECTED, "Akeneo responded to the request for " + what + " " + problem);
    }
}
