package io.integrationhub.sandbox.commercetools.businessunit;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Companies and their divisions: parent, top-level unit, and what divisions inherit. */
final class Hierarchy {

    private static final int MAX_LEVELS = 5;
    private static final String PARENT = "parentUnit";
    private static final String TOP = "topLevelUnit";
    private static final String UNIT_TYPE = "unitType";
    private static final String STORES = "stores";
    private static final String INHERITED_STORES = "inheritedStores";
    private static final String INHERITED_ASSOCIATES = "inheritedAssociates";

    private Hierarchy() {}

    static void addTo(ResourceType type) {
        type.action("changeParentUnit", Shape.of("parentUnit!"), Hierarchy::changeParent);
        type.action("setUnitType", Shape.of("unitType! parentUnit"), Hierarchy::setUnitType);
    }

    static ObjectNode reference(JsonNode unit) {
        return Json.object()
                .put("typeId", BusinessUnits.TYPE)
                .put("key", unit.path("key").asString());
    }

    /** Makes the unit a company, which is its own top-level unit. */
    static void setTop(ObjectNode unit) {
        unit.remove(PARENT);
        unit.set(TOP, reference(unit));
    }

    /** Makes the unit a division of another one. */
    static void setParent(ObjectNode unit, JsonNode identifier, Change change) {
        ObjectNode parent = change.resolve(BusinessUnits.TYPE, identifier);
        int levels = 2;
        JsonNode ancestor = parent;
        while (ancestor.has(PARENT)) {
            levels++;
            ancestor = byKey(ancestor.path(PARENT), change);
        }
        if (levels > MAX_LEVELS) {
            throw ApiError.invalidOperation("Business Units have at most " + MAX_LEVELS + " levels.");
        }
        if (isBelow(parent, unit, change)) {
            throw ApiError.invalidOperation("A Business Unit can't be below itself.");
        }
        unit.set(PARENT, reference(parent));
        unit.set(TOP, parent.path(TOP).deepCopy());
    }

    private static boolean isBelow(JsonNode unit, JsonNode other, Change change) {
        JsonNode current = unit;
        while (!current.path("key").equals(other.path("key"))) {
            if (!current.has(PARENT)) {
                return false;
            }
            current = byKey(current.path(PARENT), change);
        }
        return true;
    }

    private static ObjectNode byKey(JsonNode reference, Change change) {
        String key = reference.path("key").asString();
        return change.resolve(BusinessUnits.TYPE, Json.object().put("key", key));
    }

    private static void changeParent(ObjectNode unit, ObjectNode action, Change change) {
        if (!unit.has(PARENT)) {
            throw ApiError.invalidOperation("Only a division has a parent.");
        }
        JsonNode old = unit.path(PARENT);
        JsonNode oldTop = unit.path(TOP);
        Set<JsonNode> stores = stores(byKey(old, change));
        setParent(unit, action.path(PARENT), change);
        if (!stores.equals(stores(byKey(unit.path(PARENT), change)))) {
            throw ApiError.invalidOperation("The new parent must have the same Stores as the old one.");
        }
        ObjectNode message = change.addMessage(BusinessUnits.TYPE, unit, "BusinessUnitParentChanged");
        message.set("oldParentUnit", old);
        message.set("newParentUnit", unit.path(PARENT).deepCopy());
        topChanged(unit, oldTop, change);
    }

    private static Set<JsonNode> stores(ObjectNode unit) {
        String field = unit.path("storeMode").asString().equals("FromParent") ? INHERITED_STORES : STORES;
        return unit.path(field).valueStream().collect(Collectors.toSet());
    }

    private static void topChanged(ObjectNode unit, JsonNode old, Change change) {
        if (!old.equals(unit.path(TOP))) {
            ObjectNode message = change.addMessage(BusinessUnits.TYPE, unit, "BusinessUnitTopLevelUnitSet");
            message.set("topLevelUnit", unit.path(TOP).deepCopy());
            message.set("oldTopLevelUnit", old);
        }
    }

    private static void setUnitType(ObjectNode unit, ObjectNode action, Change change) {
        String unitType = BusinessUnits.UNIT_TYPE.required(action);
        boolean company = unitType.equals("Company");
        boolean explicit = Modes.ALL.stream().allMatch(mode -> mode.of(unit).equals("Explicit"));
        if (company && (!explicit || action.hasNonNull(PARENT))) {
            throw ApiError.invalidOperation("The modes of a company are Explicit, and it has no parent.");
        }
        JsonNode oldTop = unit.path(TOP);
        ObjectNode message = change.addMessage(BusinessUnits.TYPE, unit, "BusinessUnitTypeSet");
        message.put("oldUnitType", unit.path(UNIT_TYPE).asString()).put(UNIT_TYPE, unitType);
        Json.set(message, "oldParentUnit", unit.get(PARENT));
        unit.put(UNIT_TYPE, unitType);
        if (company) {
            setTop(unit);
        } else {
            if (!action.hasNonNull(PARENT)) {
                throw ApiError.requiredField(PARENT);
            }
            setParent(unit, action.path(PARENT), change);
        }
        Json.set(message, PARENT, unit.get(PARENT));
        topChanged(unit, oldTop, change);
    }

    /** Updates what the unit and all units below it inherit. commercetools does so a little later. */
    static void inherit(ObjectNode unit, Change change) {
        if (unit.has(PARENT)) {
            String parentKey = unit.path(PARENT).path("key").asString();
            change.project()
                    .find(BusinessUnits.TYPE, "key", parentKey)
                    .ifPresent(parent -> inheritFrom(change.edit(BusinessUnits.TYPE, parent), unit));
        } else {
            unit.remove(List.of(INHERITED_STORES, INHERITED_ASSOCIATES));
        }
        ObjectNode reference = reference(unit);
        change.project().all(BusinessUnits.TYPE).stream()
                .filter(child -> child.path(PARENT).equals(reference))
                .map(child -> change.edit(BusinessUnits.TYPE, child))
                .forEach(child -> {
                    JsonNode oldTop = child.path(TOP);
                    child.set(TOP, unit.path(TOP).deepCopy());
                    topChanged(child, oldTop, change);
                    inherit(child, change);
                });
    }

    private static void inheritFrom(ObjectNode parent, ObjectNode unit) {
        unit.remove(List.of(INHERITED_STORES, INHERITED_ASSOCIATES));
        if (Modes.STORE.of(unit).equals("FromParent")) {
            boolean own = !parent.path(STORES).isEmpty();
            unit.set(
                    INHERITED_STORES,
                    parent.path(own ? STORES : INHERITED_STORES).isArray()
                            ? parent.path(own ? STORES : INHERITED_STORES).deepCopy()
                            : Json.array());
        }
        if (Modes.ASSOCIATE.of(unit).equals("ExplicitAndFromParent")) {
            unit.set(INHERITED_ASSOCIATES, Associates.inheritable(parent));
        }
    }
}
