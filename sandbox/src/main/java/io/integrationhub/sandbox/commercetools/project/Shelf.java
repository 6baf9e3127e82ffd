package io.integrationhub.sandbox.commercetools.project;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** All resources of one kind. What stands here is never changed in place, so readers need no lock. */
final class Shelf {

    private final Kind kind;
    private final Map<String, ObjectNode> byId = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> idsByUniqueValue = new ConcurrentHashMap<>();

    Shelf(Kind kind) {
        this.kind = kind;
        kind.uniqueFields().forEach(field -> idsByUniqueValue.put(field, new ConcurrentHashMap<>()));
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

    /** Refuses a resource whose unique fields another one has already. */
    void requireUnique(ObjectNode resource) {
        String id = resource.path("id").asString();
        for (String field : kind.uniqueFields()) {
            Json.text(resource, field)
                    .filter(value -> isTaken(field, value, id))
                    .ifPresent(value -> {
                        throw Refusal.duplicate(field, value);
                    });
        }
    }

    private boolean isTaken(String field, String value, String id) {
        String owner = idsByUniqueValue.getOrDefault(field, Map.of()).get(value);
        return owner != null && !owner.equals(id);
    }

    void put(ObjectNode resource) {
        String id = resource.path("id").asString();
        ObjectNode before = byId.put(id, resource);
        idsByUniqueValue.forEach((field, ids) -> {
            Optional<String> value = Json.text(resource, field);
            value.ifPresent(present -> ids.put(present, id));
            // Only a value that changed is forgotten: a reader must find the resource at
            // every moment.
            Json.text(before, field)
                    .filter(old -> !value.equals(Optional.of(old)))
                    .ifPresent(ids::remove);
        });
    }

    void remove(String id) {
        ObjectNode before = byId.remove(id);
        idsByUniqueValue.forEach((field, ids) -> Json.text(before, field).ifPresent(ids::remove));
    }
}
