package io.integrationhub.sandbox.commercetools.project;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** All resources of one type. Stored resources are never modified in place, so reads take no lock. */
final class ResourceStore {

    private final ResourceType type;
    private final ConcurrentNavigableMap<String, ObjectNode> byId = new ConcurrentSkipListMap<>();
    private final Map<String, Map<String, String>> idsByUniqueValue = new ConcurrentHashMap<>();
    private final Map<List<String>, String> owners = new ConcurrentHashMap<>();
    private final Map<String, IndexedIds> idsByIndex = new HashMap<>();

    ResourceStore(ResourceType type) {
        this.type = type;
        type.uniqueFields().forEach(field -> idsByUniqueValue.put(field, new ConcurrentHashMap<>()));
        type.indexes().values().forEach((name, values) -> idsByIndex.put(name, new IndexedIds(values)));
    }

    Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<ObjectNode> find(String field, String value) {
        return Optional.ofNullable(
                        idsByUniqueValue.getOrDefault(field, Map.of()).get(value))
                .flatMap(this::find);
    }

    Collection<ObjectNode> all() {
        return byId.values();
    }

    /** The resources with a greater id, in the order of their ids. */
    Collection<ObjectNode> after(String id) {
        return byId.tailMap(id, false).values();
    }

    Set<String> ids(String index, String value) {
        return Objects.requireNonNull(idsByIndex.get(index), index).find(value);
    }

    /** Rejects a resource whose unique fields another resource has already. */
    void requireUnique(ObjectNode resource) {
        String id = resource.path("id").asString();
        for (String field : type.uniqueFields()) {
            Json.text(resource, field)
                    .filter(value -> isTaken(field, value, id))
                    .ifPresent(value -> {
                        throw ApiError.duplicateField(field, value);
                    });
        }
        Set<List<String>> own = new HashSet<>();
        for (ResourceType.UniqueValue value : type.uniqueValues(resource)) {
            String owner = owners.getOrDefault(identity(value), id);
            if (!own.add(identity(value)) || !owner.equals(id)) {
                throw ApiError.duplicateField(value.field(), value.value());
            }
        }
    }

    private static List<String> identity(ResourceType.UniqueValue value) {
        return List.of(value.field(), value.scope(), value.normalized());
    }

    private boolean isTaken(String field, String value, String id) {
        String owner = idsByUniqueValue.getOrDefault(field, Map.of()).get(value);
        return owner != null && !owner.equals(id);
    }

    void put(ObjectNode resource) {
        String id = resource.path("id").asString();
        ObjectNode before = byId.put(id, resource);
        release(before, id);
        idsByIndex.values().forEach(index -> index.replace(id, before, resource));
        type.uniqueValues(resource).forEach(value -> owners.put(identity(value), id));
        idsByUniqueValue.forEach((field, ids) -> {
            Optional<String> value = Json.text(resource, field);
            value.ifPresent(present -> ids.put(present, id));
            // Removes only values that changed, so that concurrent reads always find the resource.
            Json.text(before, field)
                    .filter(old -> !value.equals(Optional.of(old)))
                    .ifPresent(ids::remove);
        });
    }

    void remove(String id) {
        ObjectNode before = byId.remove(id);
        release(before, id);
        idsByIndex.values().forEach(index -> index.replace(id, before, null));
        idsByUniqueValue.forEach((field, ids) -> Json.text(before, field).ifPresent(ids::remove));
    }

    private void release(@Nullable ObjectNode before, String id) {
        if (before != null) {
            type.uniqueValues(before).forEach(value -> owners.remove(identity(value), id));
        }
    }
}
