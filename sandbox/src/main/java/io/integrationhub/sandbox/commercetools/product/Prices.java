package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.Money;
import tools.jackson.databind.node.ObjectNode;

/** Embedded prices of variants. */
public final class Prices {

    static final Shape DRAFT = Shape.of(
                    "key value! country customerGroup channel validFrom validUntil" + " discounted tiers custom")
            .with("value", Money.SHAPE)
            .with("custom", CustomFields.DRAFT);

    private Prices() {}

    /** Creates a price from its draft. */
    public static ObjectNode read(ObjectNode draft, Change change) {
        ObjectNode price = Json.object().put("id", change.newId());
        Json.copy(draft, price, "key", "country", "validFrom", "validUntil", "tiers");
        price.set("value", Money.read(draft.path("value")).toTyped());
        if (draft.hasNonNull("customerGroup")) {
            price.set("customerGroup", change.reference("customer-group", draft.path("customerGroup")));
        }
        if (draft.hasNonNull("channel")) {
            price.set("channel", change.reference("channel", draft.path("channel")));
        }
        if (draft.get("discounted") instanceof ObjectNode discounted) {
            ObjectNode stored = discounted.deepCopy();
            stored.set("value", Money.read(discounted.path("value")).toTyped());
            price.set("discounted", stored);
        }
        Json.set(price, "custom", CustomFields.read(draft.get("custom"), "product-price", change));
        return price;
    }
}
