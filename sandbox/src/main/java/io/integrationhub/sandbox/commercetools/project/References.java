package io.integrationhub.sandbox.commercetools.project;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The references between the resources of a Project. A draft or update action identifies a resource by id or by key;
 * the resource that refers to it stores a Reference with the id, or a KeyReference for the types that have those.
 */
public final class References {

    private static final Set<String> REFERENCED_BY_KEY = Set.of("store", "business-unit", "associate-role");

    /** The types of which a resource can only be deleted while no other refers to it. */
    private static final Set<String> NEEDED = Set.of(
            "customer-group",
            "store",
            "channel",
            "tax-category",
            "zone",
            "type",
            "state",
            "product-type",
            "product-selection");

    private static final Set<String> WITHOUT_REFERENCES = Set.of("message", "key-value-document");

    /** Parts of a line, which are copies of the product and do not refer to anything. */
    private static final Set<String> COPIES = Set.of("variant", "price", "productType");

    private final Project project;
    private final BiConsumer<String, String> resolved;

    /** @param resolved gets type and id of each resource that is referred to and must not be deleted meanwhile */
    References(Project project, BiConsumer<String, String> resolved) {
        this.project = project;
        this.resolved = resolved;
    }

    /** The resource a ResourceIdentifier refers to by id or by key; a missing one is commercetools' error for it. */
    public ObjectNode resolve(String typeId, @Nullable JsonNode identifier) {
        Json.text(identifier, "typeId").filter(given -> !given.equals(typeId)).ifPresent(given -> {
            throw ApiError.invalidJson("typeId -> '" + typeId + "' is expected instead of '" + given + "'");
        });
        Optional<String> id = Json.text(identifier, "id");
        Optional<String> key = Json.text(identifier, "key");
        if (id.isPresent() == key.isPresent()) {
            throw ApiError.invalidJson(typeId + " -> either 'id' or 'key' is expected");
        }
        Optional<ObjectNode> found =
                id.isPresent() ? project.find(typeId, id.get()) : project.find(typeId, "key", key.orElse(""));
        ObjectNode target = found.orElseThrow(() ->
                ApiError.referencedResourceNotFound(typeId, id.or(() -> key).orElse("")));
        if (NEEDED.contains(typeId)) {
            resolved.accept(typeId, target.path("id").asString());
        }
        return target;
    }

    /** The Reference or KeyReference to the resource that a ResourceIdentifier refers to. */
    public ObjectNode reference(String typeId, @Nullable JsonNode identifier) {
        ObjectNode target = resolve(typeId, identifier);
        String field = REFERENCED_BY_KEY.contains(typeId) ? "key" : "id";
        return Json.object().put("typeId", typeId).put(field, target.path(field).asString());
    }

    /** The reference to the resource that the field of a draft refers to; null if the draft has none. */
    public @Nullable ObjectNode optional(String typeId, JsonNode draft, String field) {
        return draft.hasNonNull(field) ? reference(typeId, draft.path(field)) : null;
    }

    /**
     * The reference to the channel that the field of a draft refers to, which must have a role; null if there is none.
     */
    public @Nullable ObjectNode channel(JsonNode draft, String field, String role) {
        ObjectNode reference = optional("channel", draft, field);
        if (reference != null
                && resolve("channel", reference)
                        .path("roles")
                        .valueStream()
                        .noneMatch(one -> one.asString().equals(role))) {
            throw ApiError.of(
                            400, "MissingRoleOnChannel", "The channel of '" + field + "' lacks the role " + role + ".")
                    .with("channel", reference)
                    .with("missingRole", role);
        }
        return reference;
    }

    /** The references to the resources that the field's list refers to. */
    public ArrayNode list(String typeId, JsonNode draft, String field) {
        ArrayNode references = Json.array();
        draft.path(field).forEach(one -> references.add(reference(typeId, one)));
        return references;
    }

    /** Rejects the deletion of a resource that others need. */
    void requireUnused(ResourceType type, ObjectNode resource) {
        if (!NEEDED.contains(type.typeId())) {
            return;
        }
        for (ResourceType holder : project.resourceTypes()) {
            boolean refers = !WITHOUT_REFERENCES.contains(holder.typeId())
                    && project.all(holder.typeId()).stream()
                            .filter(one -> one != resource)
                            .anyMatch(one -> refers(one, type.typeId(), resource, isPurchase(holder)));
            if (refers) {
                throw ApiError.referenceExists(type.typeId(), holder.typeId());
            }
        }
    }

    private static boolean isPurchase(ResourceType type) {
        return Set.of("cart", "order").contains(type.typeId());
    }

    private static boolean refers(JsonNode node, String typeId, ObjectNode target, boolean skipsCopies) {
        boolean isReference = Json.text(node, "typeId").equals(Optional.of(typeId))
                && (matches(node, target, "id") || matches(node, target, "key"));
        return isReference
                || node.properties().stream()
                        .filter(property -> !skipsCopies || !COPIES.contains(property.getKey()))
                        .anyMatch(property -> refers(property.getValue(), typeId, target, skipsCopies))
                || (node.isArray()
                        && node.valueStream().anyMatch(element -> refers(element, typeId, target, skipsCopies)));
    }

    private static boolean matches(JsonNode reference, ObjectNode target, String field) {
        return reference.hasNonNull(field) && reference.path(field).equals(target.path(field));
    }
}
