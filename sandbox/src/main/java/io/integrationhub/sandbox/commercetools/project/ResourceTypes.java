package io.integrationhub.sandbox.commercetools.project;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The supported resource types by their type id. */
final class ResourceTypes {

    private final Map<String, ResourceType> byTypeId = new LinkedHashMap<>();

    ResourceTypes(Collection<ResourceType> types) {
        types.forEach(type -> byTypeId.put(type.typeId(), type));
    }

    Optional<ResourceType> find(String typeId) {
        return Optional.ofNullable(byTypeId.get(typeId));
    }

    ResourceType get(String typeId) {
        return find(typeId).orElseThrow(() -> ApiError.notImplemented("the resource type '" + typeId + "'"));
    }

    Collection<ResourceType> all() {
        return byTypeId.values();
    }
}
