package io.integrationhub.sandbox.commercetools.kinds;

import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.Money;
import tools.jackson.databind.node.ObjectNode;

/** Prices that are embedded in a variant. */
public final class Prices {

    static final Shape DRAFT = Shape.of(
                    "key value! country customerGroup channel validFrom validUntil" + " discounted tiers custom")
            .with("value", Money.SHAPE)
            .with("custom", CustomFields.DRAFT);

    private Prices() {}

    /** The price to keep, with an id of its own. */
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
            ObjectNode kept = discounted.deepCopy();
            kept.set("value", Money.read(discounted.path("value")).toTyped());
            price.set("discounted", kept);
        }
        Json.set(price, "custom", CustomFields.read(draft.get("custom"), "product-price", change));
        return price;
    }
}
