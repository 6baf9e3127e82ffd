package io.integrationhub.catalogsync.commercetools.project;

import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.commercetools.Project;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import tools.jackson.databind.JsonNode;

/**
 * The resources of one kind in a Project, as JSON.
 *
 * @param path for example {@code products}
 */
public record ResourceApi(Project project, String path) {

    /** The API's largest page. */
    private static final int PAGE_SIZE = 500;

    /** The predicate is part of the URL, which proxies limit to 8 KB. */
    private static final int MAX_PREDICATE = 7_000;

    /** More update actions are rejected. */
    private static final int MAX_ACTIONS = 500;

    /** The resources with these keys. */
    public Map<String, JsonNode> byKeys(Collection<String> keys) {
        Map<String, JsonNode> found = new HashMap<>();
        in("key", keys).forEach(resource -> found.put(resource.path("key").asString(), resource));
        return found;
    }

    /** The resources whose field has one of these values, in as few requests as possible. */
    public List<JsonNode> in(String field, Collection<String> values) {
        return chunks(values).stream()
                .flatMap(some -> query(field + " in " + list(some)).stream())
                .toList();
    }

    /** Values as a list of a predicate. */
    public static String list(Collection<String> values) {
        return values.stream().map(ResourceApi::quoted).collect(Collectors.joining(",", "(", ")"));
    }

    private static List<List<String>> chunks(Collection<String> values) {
        List<List<String>> chunks = new ArrayList<>();
        List<String> chunk = new ArrayList<>();
        int length = 0;
        for (String value : values) {
            int needed = encoded(quoted(value)).length() + encoded(",").length();
            if (!chunk.isEmpty() && (chunk.size() == PAGE_SIZE || length + needed > MAX_PREDICATE)) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                length = 0;
            }
            chunk.add(value);
            length += needed;
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk);
        }
        return chunks;
    }

    /** All resources, page by page. */
    public List<JsonNode> all() {
        return all("");
    }

    /** All resources that a predicate selects, page by page; all there are if it is empty. */
    public List<JsonNode> all(String where) {
        List<JsonNode> all = new ArrayList<>();
        List<JsonNode> page = page(where);
        while (!page.isEmpty()) {
            all.addAll(page);
            String next = "id > " + quoted(all.getLast().path("id").asString());
            page = page.size() < PAGE_SIZE ? List.of() : page(where.isEmpty() ? next : "(" + where + ") and " + next);
        }
        return all;
    }

    /** The first 500 resources that a predicate selects. */
    public List<JsonNode> query(String where) {
        return page(where);
    }

    private List<JsonNode> page(String where) {
        String query = "?limit=" + PAGE_SIZE + "&withTotal=false&sort=" + encoded("id asc")
                + (where.isEmpty() ? "" : "&where=" + encoded(where));
        return project.call(JsonRequest.get(project.api().getApiHttpClient(), address(query)))
                .path("results")
                .valueStream()
                .toList();
    }

    /** The resource with this key, strongly consistent. */
    public Optional<JsonNode> byKey(String key) {
        return project.find(JsonRequest.get(project.api().getApiHttpClient(), address("/key=" + encoded(key))));
    }

    /** Creates a resource. */
    public JsonNode create(Map<String, ?> draft) {
        return post("", draft);
    }

    /**
     * Changes a resource, with one request unless there are more actions than one may have.
     *
     * @param actions at least one
     * @return the resource after the last request
     */
    public JsonNode update(String id, long version, List<UpdateAction> actions) {
        List<List<UpdateAction>> requests =
                actions.stream().gather(Gatherers.windowFixed(MAX_ACTIONS)).toList();
        JsonNode updated = send(id, version, requests.getFirst());
        for (List<UpdateAction> more : requests.subList(1, requests.size())) {
            updated = send(id, updated.path("version").asLong(), more);
        }
        return updated;
    }

    private JsonNode send(String id, long version, List<UpdateAction> actions) {
        return post(
                "/" + id,
                Map.of(
                        "version",
                        version,
                        "actions",
                        actions.stream().map(UpdateAction::toJson).toList()));
    }

    /** Sends another request to the resources. */
    public JsonNode post(String below, Object body) {
        return project.call(JsonRequest.post(project.api().getApiHttpClient(), address(below), body));
    }

    /** Deletes a resource; that it does not exist is no fault. */
    public void delete(String id, long version) {
        project.find(JsonRequest.delete(project.api().getApiHttpClient(), address("/" + id + "?version=" + version)));
    }

    private String address(String below) {
        return project.key() + "/" + path + below;
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
