package io.integrationhub.sandbox.pim;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Akeneo stores: resources by list and code, of products by UUID. */
public final class AkeneoResources {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Lists whose pages are found by a cursor; all others have page numbers. */
    private static final Set<String> BY_CURSOR = Set.of("products-uuid", "product-models");

    private static final Set<String> LISTS =
            Set.of("products-uuid", "product-models", "families", "attributes", "categories", "channels");
    private static final int MAX_LIMIT = 100;

    private final Map<String, Map<String, JsonNode>> lists = new ConcurrentSkipListMap<>();

    /**
     * Creates or replaces a resource.
     *
     * @param list for example {@code families}, or {@code attributes/color/options}
     */
    public void put(String list, String json) {
        JsonNode resource = JSON.readTree(json);
        String key =
                resource.path(list.equals("products-uuid") ? "uuid" : "code").asString("");
        Map<String, JsonNode> resources = lists.computeIfAbsent(list, _ -> new TreeMap<>());
        synchronized (resources) {
            // Categories keep their order: Akeneo lists parents before their children.
            resources.put(list.equals("categories") ? "%06d %s".formatted(resources.size(), key) : key, resource);
        }
    }

    Response respond(Request request, AkeneoPage page) {
        List<String> path = request.segments().subList(3, request.segments().size());
        String list = String.join("/", path);
        boolean isOptions = path.size() == 3
                && path.getFirst().equals("attributes")
                && path.getLast().equals("options");
        if (path.size() == 1 && LISTS.contains(list) || isOptions) {
            return list(list, request, page);
        }
        if (path.size() == 2 && LISTS.contains(path.getFirst())) {
            return Optional.ofNullable(stored(path.getFirst()).get(path.getLast()))
                    .map(Response::ok)
                    .orElseGet(() -> AkeneoStandIn.error(404, "Resource does not exist"));
        }
        return AkeneoStandIn.error(404, "No route found");
    }

    private Response list(String list, Request request, AkeneoPage page) {
        String limit = request.parameter("limit").orElse("10");
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) > MAX_LIMIT) {
            return AkeneoStandIn.error(422, "You cannot request more than 100 items.");
        }
        boolean byCursor = request.parameter("pagination_type")
                .filter("search_after"::equals)
                .isPresent();
        if (byCursor && !BY_CURSOR.contains(list)) {
            return AkeneoStandIn.error(422, "Pagination type is not supported.");
        }
        try {
            AkeneoFilter filter = AkeneoFilter.of(request.parameter("search").map(JSON::readTree));
            List<Map.Entry<String, JsonNode>> matching = stored(list).entrySet().stream()
                    .filter(entry -> filter.matches(entry.getValue()))
                    .toList();
            return Response.ok(byCursor ? page.byCursor(request, matching) : page.byNumber(request, matching));
        } catch (JacksonException | IllegalArgumentException e) {
            return AkeneoStandIn.error(422, String.valueOf(e.getMessage()));
        }
    }

    private Map<String, JsonNode> stored(String list) {
        Map<String, JsonNode> resources = lists.getOrDefault(list, Map.of());
        synchronized (resources) {
            return new TreeMap<>(resources);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
