package io.integrationhub.sandbox.commercetools.businessunit;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.StoreReferences;
import io.integrationhub.sandbox.commercetools.values.TextRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Update actions for the single fields, the Stores and the modes of a Business Unit. */
final class BusinessUnitActions {

    private static final String STORES = "stores";
    private static final String STORE_MODE = "storeMode";
    private static final Shape STORE = Shape.of("store!").with("store", StoreReferences.IDENTIFIER);

    private BusinessUnitActions() {}

    static void addTo(ResourceType type) {
        type.action("changeName", Shape.of("name!"), (unit, action, change) -> {
            unit.set("name", action.path("name"));
            Json.copy(unit, message(unit, "NameChanged", change), "name");
        });
        type.action("setContactEmail", Shape.of("contactEmail"), (unit, action, change) -> {
            TextRules.requireEmail(action, "contactEmail");
            Json.set(unit, "contactEmail", action.get("contactEmail"));
            Json.copy(unit, message(unit, "ContactEmailSet", change), "contactEmail");
        });
        type.action("changeStatus", Shape.of("status!"), (unit, action, change) -> {
            unit.put("status", BusinessUnits.STATUS.required(action));
            message(unit, "StatusChanged", change).set("active", unit.path("status"));
        });
        addStoresTo(type);
        addModesTo(type);
    }

    private static void addStoresTo(ResourceType type) {
        type.action("addStore", STORE, (unit, action, change) -> {
            requireExplicitStores(unit);
            ObjectNode store = StoreReferences.add(Json.list(unit, STORES), action.path("store"), change);
            message(unit, "StoreAdded", change).set("store", store.deepCopy());
        });
        type.action("removeStore", STORE, (unit, action, change) -> {
            requireExplicitStores(unit);
            ObjectNode store = StoreReferences.remove(Json.list(unit, STORES), action.path("store"), change);
            message(unit, "StoreRemoved", change).set("store", store);
        });
        Shape stores = Shape.of("stores!").with(STORES, StoreReferences.IDENTIFIER);
        type.action("setStores", stores, (unit, action, change) -> {
            requireExplicitStores(unit);
            unit.set(STORES, StoreReferences.read(action, STORES, change));
            Json.copy(unit, message(unit, "StoresSet", change), STORES);
        });
    }

    private static void addModesTo(ResourceType type) {
        type.action(
                "setStoreMode",
                Shape.of("storeMode! stores").with(STORES, StoreReferences.IDENTIFIER),
                BusinessUnitActions::setStoreMode);
        type.action(
                "changeAssociateMode",
                Shape.of("associateMode! makeInheritedAssociatesExplicit!"),
                BusinessUnitActions::changeAssociateMode);
        type.action("changeApprovalRuleMode", Shape.of("approvalRuleMode!"), (unit, action, change) -> {
            JsonNode old = unit.path("approvalRuleMode");
            Modes.APPROVAL_RULE.set(unit, action);
            ObjectNode message = message(unit, "ApprovalRuleModeChanged", change);
            Json.copy(unit, message, "approvalRuleMode");
            message.set("oldApprovalRuleMode", old);
        });
    }

    private static ObjectNode message(ObjectNode unit, String event, Change change) {
        return change.addMessage(BusinessUnits.TYPE, unit, "BusinessUnit" + event);
    }

    private static void requireExplicitStores(ObjectNode unit) {
        if (!Modes.STORE.of(unit).equals("Explicit")) {
            throw ApiError.invalidOperation("Stores can be changed only if the store mode is Explicit.");
        }
    }

    private static void setStoreMode(ObjectNode unit, ObjectNode action, Change change) {
        ObjectNode message = message(unit, "StoreModeChanged", change);
        message.set("oldStoreMode", unit.path(STORE_MODE));
        message.set("oldStores", unit.path(STORES).deepCopy());
        Modes.STORE.set(unit, action);
        if (action.hasNonNull(STORES)) {
            requireExplicitStores(unit);
        }
        unit.set(STORES, StoreReferences.read(action, STORES, change));
        Json.copy(unit, message, STORES, STORE_MODE);
    }

    private static void changeAssociateMode(ObjectNode unit, ObjectNode action, Change change) {
        JsonNode old = unit.path("associateMode");
        Modes.ASSOCIATE.set(unit, action);
        if (Modes.ASSOCIATE.of(unit).equals("Explicit")
                && action.path("makeInheritedAssociatesExplicit").asBoolean(false)) {
            Associates.makeExplicit(unit);
        }
        ObjectNode message = message(unit, "AssociateModeChanged", change);
        Json.copy(unit, message, "associateMode");
        message.set("oldAssociateMode", old);
    }
}
