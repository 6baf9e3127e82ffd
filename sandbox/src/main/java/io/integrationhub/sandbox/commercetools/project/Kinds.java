package io.integrationhub.sandbox.commercetools.project;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All kinds of resources the stand-in knows, by their type id. */
public final class Kinds {

    private final Map<String, Kind> byTypeId = new LinkedHashMap<>();

    public Kinds(Collection<Kind> kinds) {
        kinds.forEach(kind -> byTypeId.put(kind.typeId(), kind));
    }

    public Optional<Kind> find(String typeId) {
        return Optional.ofNullable(byTypeId.get(typeId));
    }

    public Kind get(String typeId) {
        return find(typeId).orElseThrow(() -> Refusal.unknownToStandIn("the resource type '" + typeId + "'"));
    }

    public Collection<Kind> all() {
        return byTypeId.values();
    }
}
