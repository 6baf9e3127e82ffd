package io.integrationhub.sandbox.pim;

import io.integrationhub.sandbox.http.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Divides lists into pages, each of which states where the next one is.
 *
 * @param url of this Akeneo
 */
record AkeneoPage(URI url) {

    private static final String CURSOR = "search_after";

    /** The list of endpoints, which everybody may read. */
    ObjectNode endpoints() {
        ObjectNode body = AkeneoResources.object();
        body.put("host", url.toString()).putObject("routes");
        return body;
    }

    /** A page with the items after the cursor, which is the key of the last one before it. */
    ObjectNode byCursor(Request request, List<Map.Entry<String, JsonNode>> items) {
        String after = request.parameter(CURSOR).orElse("");
        List<Map.Entry<String, JsonNode>> remaining = items.stream()
                .filter(item -> item.getKey().compareTo(after) > 0)
                .toList();
        int size = Math.min(limit(request), remaining.size());
        ObjectNode page = page(remaining.subList(0, size));
        if (size < remaining.size()) {
            next(page, request, CURSOR, remaining.get(size - 1).getKey());
        }
        return page;
    }

    /** A page by its number, from 1. */
    ObjectNode byNumber(Request request, List<Map.Entry<String, JsonNode>> items) {
        int number = Integer.parseInt(request.parameter("page").orElse("1"));
        int from = Math.min(items.size(), (number - 1) * limit(request));
        int to = Math.min(items.size(), from + limit(request));
        ObjectNode page = page(items.subList(from, to));
        if (to < items.size()) {
            next(page, request, "page", String.valueOf(number + 1));
        }
        return page;
    }

    private static int limit(Request request) {
        return Integer.parseInt(request.parameter("limit").orElse("10"));
    }

    private static ObjectNode page(List<Map.Entry<String, JsonNode>> items) {
        ObjectNode page = AkeneoResources.object();
        page.putObject("_links");
        ArrayNode embedded = page.putObject("_embedded").putArray("items");
        items.forEach(item -> embedded.add(item.getValue()));
        return page;
    }

    private void next(ObjectNode page, Request request, String parameter, String value) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(request.parameters());
        parameters.put(parameter, List.of(value));
        List<String> query = new ArrayList<>();
        parameters.forEach((name, values) ->
                values.forEach(it -> query.add(name + "=" + URLEncoder.encode(it, StandardCharsets.UTF_8))));
        String href = url + request.path() + "?" + String.join("&", query);
        ((ObjectNode) page.path("_links")).putObject("next").put("href", href);
    }
}
