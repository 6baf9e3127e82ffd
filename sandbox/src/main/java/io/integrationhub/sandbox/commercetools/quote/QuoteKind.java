package io.integrationhub.sandbox.commercetools.quote;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.resources.States;
import io.integrationhub.sandbox.commercetools.values.CustomFieldActions;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the three resource types of quotes have in common: states, custom fields and deletion.
 *
 * @param states the built-in states, of which the first is that of a new resource
 * @param workflow the type of the merchant's own States
 */
record QuoteKind(String typeId, EnumField states, String workflow, Messages messages) {

    /** Types for custom fields of quotes are also valid for quote requests and staged quotes. */
    private static final String CUSTOMIZABLE = "quote";

    /** The names of the messages that all kinds have. */
    record Messages(String created, String stateChanged, String stateTransition, String deleted) {}

    ResourceType resourceType() {
        ResourceType type = ResourceType.of(typeId, typeId + "s")
                .scopes(typeId.replace('-', '_') + "s")
                .fields("custom state store businessUnit purchaseOrderNumber customer " + states.field())
                .selector("key", "key")
                .onDelete((resource, change) -> change.addMessage(typeId, resource, messages.deleted()));
        new CustomFieldActions(CUSTOMIZABLE, "", "").addSilentlyTo(type);
        return type.action("transitionState", Shape.of("state! force"), this::transition);
    }

    /** Sets what drafts of all kinds have: key, States, and the custom fields merged with those of the origin. */
    void fill(ObjectNode resource, ObjectNode draft, JsonNode originCustom, Change change) {
        Json.copy(draft, resource, "key");
        resource.put(states.field(), states.values().getFirst());
        if (draft.hasNonNull("state")) {
            resource.set("state", States.transition(Optional.empty(), draft.path("state"), workflow, change));
        }
        Json.set(resource, "custom", merged(draft, originCustom, change));
    }

    private static JsonNode merged(ObjectNode draft, JsonNode origin, Change change) {
        ObjectNode own = CustomFields.read(draft.get("custom"), CUSTOMIZABLE, change);
        if (own == null) {
            return origin;
        }
        if (origin.isMissingNode()) {
            return own;
        }
        if (!Json.same(own.path("type"), origin.path("type"))) {
            throw ApiError.notImplemented("merging custom fields of different Types");
        }
        ObjectNode merged = (ObjectNode) origin.deepCopy();
        ((ObjectNode) merged.path("fields")).setAll((ObjectNode) own.path("fields"));
        return merged;
    }

    /** Changes the state by an update action, which sends a message; changes with flags of drafts send none. */
    void changeState(ObjectNode resource, ObjectNode action, Change change) {
        String value = states.required(action);
        String old = resource.path(states.field()).asString();
        if (value.equals(old)) {
            return;
        }
        resource.put(states.field(), value);
        change.addMessage(typeId, resource, messages.stateChanged())
                .put(states.field(), value)
                .put("old" + capitalized(states.field()), old);
    }

    private static String capitalized(String field) {
        return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }

    private void transition(ObjectNode resource, ObjectNode action, Change change) {
        boolean force = action.path("force").asBoolean(false);
        Optional<JsonNode> old = Optional.ofNullable(resource.get("state"));
        ObjectNode next = States.transition(force ? Optional.empty() : old, action.path("state"), workflow, change);
        resource.set("state", next);
        ObjectNode message =
                change.addMessage(typeId, resource, messages.stateTransition()).put("force", force);
        message.set("state", next.deepCopy());
        old.ifPresent(before -> message.set("oldState", before.deepCopy()));
    }

    /** Changes the customer; the customer group stays. */
    void changeCustomer(ObjectNode resource, ObjectNode action, String messageType, Change change) {
        ObjectNode message = change.addMessage(typeId, resource, messageType);
        Json.set(message, "previousCustomer", resource.get("customer"));
        resource.set("customer", change.reference("customer", action.path("customer")));
        message.set("customer", resource.path("customer").deepCopy());
    }

    /** The resource of this kind that a draft is made from, in the version that the draft names. */
    ObjectNode origin(JsonNode identifier, JsonNode version, Change change) {
        ObjectNode origin = change.resolve(typeId, identifier);
        requireVersion(origin, version);
        return origin;
    }

    static void requireVersion(ObjectNode resource, JsonNode version) {
        long actual = resource.path("version").asLong();
        if (version.asLong() != actual) {
            throw ApiError.concurrentModification(version.asLong(), actual);
        }
    }

    ObjectNode reference(ObjectNode resource) {
        return reference(typeId, resource.path("id").asString());
    }

    static ObjectNode reference(String typeId, String id) {
        return Json.object().put("typeId", typeId).put("id", id);
    }
}
