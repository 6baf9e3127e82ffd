package io.integrationhub.sandbox.commercetools.values;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The update actions for the custom fields of a resource and of its addresses, with their messages.
 *
 * @param typeId the resource type, which is also what its Types are for
 * @param prefix of the messages, for example {@code Customer} in {@code CustomerCustomTypeSet}
 * @param old how the messages name what was there before: {@code old} or {@code previous}
 */
public record CustomFieldActions(String typeId, String prefix, String old) {

    private static final String ID = "addressId";

    /** Adds {@code setCustomType} and {@code setCustomField}. */
    public void addTo(ResourceType type) {
        type.action("setCustomType", CustomFields.SET_TYPE, (resource, action, change) -> {
            Optional<String> before = typeOf(resource);
            CustomFields.setType(resource, action, typeId, change);
            typeMessage(resource, resource, before, change);
        });
        type.action("setCustomField", CustomFields.SET_FIELD, (resource, action, change) -> {
            JsonNode before = valueOf(resource, action);
            CustomFields.setField(resource, action, change);
            completed(change.addMessage(typeId, resource, prefix + eventOf(action, before)), action, before);
        });
    }

    /** Adds {@code setCustomType} and {@code setCustomField} of a resource type that has no messages about them. */
    public void addSilentlyTo(ResourceType type) {
        type.action(
                "setCustomType",
                CustomFields.SET_TYPE,
                (resource, action, change) -> CustomFields.setType(resource, action, typeId, change));
        type.action("setCustomField", CustomFields.SET_FIELD, CustomFields::setField);
    }

    /** Adds {@code setAddressCustomType} and {@code setAddressCustomField}, which take the id of the address only. */
    public void addForAddressesTo(ResourceType type) {
        type.action("setAddressCustomType", Shape.of("addressId! type fields"), (resource, action, change) -> {
            ObjectNode address = address(resource, action);
            Optional<String> before = typeOf(address);
            CustomFields.setType(address, action, "address", change);
            typeMessage(resource, address, before, change);
        });
        type.action("setAddressCustomField", Shape.of("addressId! name! value"), (resource, action, change) -> {
            ObjectNode address = address(resource, action);
            JsonNode before = valueOf(address, action);
            CustomFields.setField(address, action, change);
            ObjectNode message = change.addMessage(typeId, resource, prefix + "Address" + eventOf(action, before));
            completed(message, action, before).set(ID, action.path(ID));
        });
    }

    private static ObjectNode address(ObjectNode resource, ObjectNode action) {
        String id = action.path(ID).asString();
        return Json.objects(resource, "addresses").stream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidOperation("There is no address with the id '" + id + "'."));
    }

    private static Optional<String> typeOf(ObjectNode holder) {
        return Json.text(holder.path("custom").path("type"), "id");
    }

    private static JsonNode valueOf(ObjectNode holder, ObjectNode action) {
        return holder.path("custom")
                .path("fields")
                .path(action.path("name").asString())
                .deepCopy();
    }

    private void typeMessage(ObjectNode resource, ObjectNode holder, Optional<String> before, Change change) {
        boolean ofAddress = holder != resource;
        String end = holder.has("custom") ? "CustomTypeSet" : "CustomTypeRemoved";
        ObjectNode message = change.addMessage(typeId, resource, prefix + (ofAddress ? "Address" : "") + end);
        Json.set(message, "customFields", holder.get("custom"));
        before.ifPresent(id -> message.put(named("TypeId"), id));
        if (ofAddress) {
            message.set(ID, holder.path("id"));
        }
    }

    private static String eventOf(ObjectNode action, JsonNode before) {
        if (!action.hasNonNull("value")) {
            return "CustomFieldRemoved";
        }
        return before.isMissingNode() ? "CustomFieldAdded" : "CustomFieldChanged";
    }

    private ObjectNode completed(ObjectNode message, ObjectNode action, JsonNode before) {
        message.set("name", action.path("name"));
        if (action.hasNonNull("value")) {
            message.set("value", action.path("value").deepCopy());
            Json.set(message, named("Value"), before);
        }
        return message;
    }

    private String named(String what) {
        return old + what;
    }
}
