package io.integrationhub.catalogsync.commercetools.project;

import io.integrationhub.catalogsync.commercetools.CatalogFault;
import io.integrationhub.catalogsync.commercetools.change.JsonValues;
import io.integrationhub.catalogsync.commercetools.change.ReferenceIds;
import io.integrationhub.catalogsync.commercetools.change.ReferenceKeys;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.PermanentFault;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Keys and ids of resources in one Project that products refer to. They are cached: neither changes, unless somebody
 * changes a key by hand.
 */
public final class References {

    /** Resources whose path is not the plural of their type. */
    private static final Map<String, String> PATHS = Map.of("category", "categories", "tax-category", "tax-categories");

    private final Project project;
    private final Map<String, Map<String, String>> keysById = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> idsByKey = new ConcurrentHashMap<>();

    public References(Project project) {
        this.project = project;
    }

    /** The ids behind keys. */
    public ReferenceIds ids() {
        return this::id;
    }

    /** The keys behind ids. */
    public ReferenceKeys keys() {
        return this::key;
    }

    private String id(String typeId, String key) {
        Map<String, String> known = of(idsByKey, typeId);
        if (!known.containsKey(key)) {
            put(typeId, api(typeId).in("key", List.of(key)));
        }
        String id = known.get(key);
        if (id == null) {
            throw new PermanentFault(
                    CatalogFault.CATALOG_REFERENCE_MISSING,
                    "there is no " + typeId + " with the key " + key + "; create it, then run the source again");
        }
        return id;
    }

    private String key(String typeId, String id) {
        Map<String, String> known = of(keysById, typeId);
        if (!known.containsKey(id)) {
            load(typeId, Set.of(id));
        }
        return known.getOrDefault(id, JsonValues.withoutKey(id));
    }

    /** Looks up everything that these resources refer to, in as few requests as possible. */
    public void loadAll(Collection<JsonNode> resources) {
        Map<String, Set<String>> ids = new HashMap<>();
        resources.forEach(resource -> collect(resource, ids));
        ids.forEach(this::load);
    }

    /** Remembers the key and the id of a resource that was just written. */
    public void put(String typeId, JsonNode resource) {
        put(typeId, List.of(resource));
    }

    private void load(String typeId, Set<String> ids) {
        Map<String, String> known = of(keysById, typeId);
        List<String> unknown =
                ids.stream().filter(id -> !known.containsKey(id)).sorted().toList();
        if (!unknown.isEmpty()) {
            put(typeId, api(typeId).in("id", unknown));
        }
    }

    private static void collect(JsonNode node, Map<String, Set<String>> ids) {
        JsonNode typeId = node.path("typeId");
        JsonNode id = node.path("id");
        if (typeId.isString() && id.isString()) {
            ids.computeIfAbsent(typeId.stringValue(), _ -> new HashSet<>()).add(id.stringValue());
        } else if (node.isContainer()) {
            node.forEach(child -> collect(child, ids));
        }
    }

    private void put(String typeId, List<JsonNode> resources) {
        for (JsonNode resource : resources) {
            String id = resource.path("id").asString();
            String key = JsonValues.string(resource, "key").orElse(JsonValues.withoutKey(id));
            of(keysById, typeId).put(id, key);
            of(idsByKey, typeId).put(key, id);
        }
    }

    private ResourceApi api(String typeId) {
        return new ResourceApi(project, PATHS.getOrDefault(typeId, typeId + "s"));
    }

    private static Map<String, String> of(Map<String, Map<String, String>> cache, String typeId) {
        return cache.computeIfAbsent(typeId, _ -> new ConcurrentHashMap<>());
    }
}
