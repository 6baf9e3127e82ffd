package io.integrationhub.sandbox.commercetools.price;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.Money;
import tools.jackson.databind.node.ObjectNode;

/** Embedded prices of variants. */
public final class Prices {

    public static final Shape DRAFT = Shape.of(
                    "key value! country customerGroup channel validFrom validUntil" + " discounted tiers custom")
            .with("value", Money.SHAPE)
            .with("custom", CustomFields.DRAFT);

    private Prices() {}

    /** Creates a price from its draft. */
    public static ObjectNode read(ObjectNode draft, Change change) {
        ObjectNode price = Json.object().put("id", change.newId());
        Json.copy(draft, price, "key");
        readScope(price, draft, change);
        if (draft.get("discounted") instanceof ObjectNode discounted) {
            ObjectNode stored = discounted.deepCopy();
            stored.set("value", Money.read(discounted.path("value")).toTyped());
            price.set("discounted", stored);
        }
        Json.set(price, "custom", CustomFields.read(draft.get("custom"), "product-price", change));
        return price;
    }

    /** Reads what embedded and Standalone Prices have in common: value, scope, validity and tiers. */
    static void readScope(ObjectNode price, ObjectNode draft, Change change) {
        Json.copy(draft, price, "country", "validFrom", "validUntil");
        price.set("value", Money.read(draft.path("value")).toTyped());
        Json.set(price, "customerGroup", change.references().optional("customer-group", draft, "customerGroup"));
        Json.set(price, "channel", change.references().channel(draft, "channel", "ProductDistribution"));
        PriceScopes.requireValidity(price);
        if (draft.hasNonNull("tiers")) {
            PriceTiers.set(price, Json.objects(draft, "tiers"));
        }
    }
}
