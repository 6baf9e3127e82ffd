package io.integrationhub.sandbox.commercetools.price;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import io.integrationhub.sandbox.commercetools.values.CustomFieldActions;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The update actions of Standalone Prices. Nothing changes a scope: another scope is another price. */
final class StandalonePriceActions {

    private static final String TYPE = StandalonePrices.TYPE;
    private static final String STAGED = "staged";
    private static final String VALUE = "value";
    private static final String TIERS = "tiers";
    private static final String ACTIVE = "active";
    private static final String FROM = "validFrom";
    private static final String UNTIL = "validUntil";

    private StandalonePriceActions() {}

    static void addTo(ResourceType type) {
        type.action("setKey", Shape.of("key"), StandalonePriceActions::setKey)
                .action("changeValue", Shape.of("value! staged"), StandalonePriceActions::changeValue)
                .action("changeActive", Shape.of("active!"), StandalonePriceActions::changeActive)
                .action("setPriceTiers", Shape.of("tiers!"), StandalonePriceActions::setTiers)
                .action(
                        "addPriceTier",
                        Shape.of("tier!"),
                        (price, action, change) -> change.addMessage(TYPE, price, "StandalonePriceTierAdded")
                                .set("tier", PriceTiers.add(price, (ObjectNode) action.path("tier"))))
                .action(
                        "removePriceTier",
                        Shape.of("minimumQuantity!"),
                        (price, action, change) -> change.addMessage(TYPE, price, "StandalonePriceTierRemoved")
                                .set(
                                        "removedTier",
                                        PriceTiers.remove(
                                                price,
                                                action.path("minimumQuantity").asLong())))
                .action("setValidFrom", Shape.of(FROM), validity("StandalonePriceValidFromSet", FROM))
                .action("setValidUntil", Shape.of(UNTIL), validity("StandalonePriceValidUntilSet", UNTIL))
                .action(
                        "setValidFromAndUntil",
                        Shape.of(FROM + " " + UNTIL),
                        validity("StandalonePriceValidFromAndUntilSet", FROM, UNTIL))
                .action("applyStagedChanges", Shape.of(""), StandalonePriceActions::applyStaged)
                .action("removeStagedChanges", Shape.of(""), StandalonePriceActions::removeStaged);
        new CustomFieldActions(TYPE, "StandalonePrice", "old").addSilentlyTo(type);
    }

    private static void setKey(ObjectNode price, ObjectNode action, Change change) {
        ObjectNode message = change.addMessage(TYPE, price, "StandalonePriceKeySet");
        Json.set(message, "oldKey", price.get("key"));
        Json.set(price, "key", action.get("key"));
        Json.copy(price, message, "key");
    }

    /** Changes the current value, or the staged one, which is not the default as it is for products. */
    private static void changeValue(ObjectNode price, ObjectNode action, Change change) {
        ObjectNode value = Money.read(action.path(VALUE)).toTyped();
        if (!value.path("currencyCode").equals(price.path(VALUE).path("currencyCode"))) {
            throw ApiError.invalidOperation("The currency of a Standalone Price can't be changed.");
        }
        boolean staged = action.path(STAGED).asBoolean(false);
        ObjectNode message = change.addMessage(TYPE, price, "StandalonePriceValueChanged");
        message.put(STAGED, staged);
        ObjectNode holder = staged ? stagedData(price) : price;
        Json.set(message, "oldValue", holder.has(VALUE) ? holder.get(VALUE) : price.get(VALUE));
        message.set(VALUE, value);
        holder.set(VALUE, value.deepCopy());
    }

    private static ObjectNode stagedData(ObjectNode price) {
        return price.get(STAGED) instanceof ObjectNode present ? present : price.putObject(STAGED);
    }

    private static void changeActive(ObjectNode price, ObjectNode action, Change change) {
        ObjectNode message = change.addMessage(TYPE, price, "StandalonePriceActiveChanged");
        message.set("oldActive", price.path(ACTIVE));
        price.set(ACTIVE, action.path(ACTIVE));
        message.set(ACTIVE, action.path(ACTIVE));
    }

    private static void setTiers(ObjectNode price, ObjectNode action, Change change) {
        ObjectNode message = change.addMessage(TYPE, price, "StandalonePriceTiersSet");
        message.set("previousTiers", tiers(price));
        PriceTiers.set(price, Json.objects(action, TIERS));
        message.set(TIERS, tiers(price));
    }

    private static ArrayNode tiers(ObjectNode price) {
        return price.path(TIERS) instanceof ArrayNode present ? present.deepCopy() : Json.array();
    }

    private static UpdateAction validity(String messageType, String... fields) {
        return (price, action, change) -> {
            ObjectNode message = change.addMessage(TYPE, price, messageType);
            for (String field : List.of(fields)) {
                String previous = "previous" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
                Json.set(message, previous, price.get(field));
                Json.set(price, field, action.get(field));
                Json.copy(price, message, field);
            }
            PriceScopes.requireValidity(price);
        };
    }

    private static void applyStaged(ObjectNode price, ObjectNode action, Change change) {
        ObjectNode staged = requireStaged(price);
        change.addMessage(TYPE, price, "StandalonePriceStagedChangesApplied").set("stagedChanges", staged.deepCopy());
        price.setAll(staged);
        price.remove(STAGED);
    }

    private static void removeStaged(ObjectNode price, ObjectNode action, Change change) {
        ObjectNode staged = requireStaged(price);
        change.addMessage(TYPE, price, "StandalonePriceStagedChangesRemoved").set("stagedChanges", staged.deepCopy());
        price.remove(STAGED);
    }

    private static ObjectNode requireStaged(ObjectNode price) {
        if (price.get(STAGED) instanceof ObjectNode staged) {
            return staged;
        }
        throw ApiError.invalidOperation("The Standalone Price has no staged changes.");
    }
}
