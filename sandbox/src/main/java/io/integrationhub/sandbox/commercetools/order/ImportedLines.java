package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.price.Prices;
import io.integrationhub.sandbox.commercetools.product.VariantLookup;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.resources.States;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.math.RoundingMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of an imported order: their prices are stored as sent, their products are those of the Project. */
final class ImportedLines {

    static final Shape LINE = Shape.of("name! key variant! productId quantity! price! taxRate taxedPrice"
                    + " distributionChannel supplyChannel inventoryMode shippingDetails"
                    + " state custom")
            .with("variant", Shape.of("id sku prices attributes images"))
            .with("custom", CustomFields.DRAFT);
    static final Shape CUSTOM_LINE = Shape.of(
                    "name! key slug! quantity! money! taxRate taxedPrice taxCategory priceMode"
                            + " shippingDetails state custom")
            .with("money", Money.SHAPE)
            .with("custom", CustomFields.DRAFT);

    private ImportedLines() {}

    private static ObjectNode base(ObjectNode draft, Change change) {
        ObjectNode line = Json.object().put("id", change.newId());
        Json.copy(draft, line, "key", "name", "taxRate", "shippingDetails");
        long quantity = draft.path("quantity").asLong();
        line.put("quantity", quantity);
        line.set("state", draft.hasNonNull("state") ? states(draft, change) : States.initial(quantity, change));
        OrderImport.taxedPrice(draft).ifPresent(taxed -> line.set("taxedPrice", taxed));
        line.putArray("discountedPricePerQuantity");
        line.putArray("taxedPricePortions");
        line.putArray("perMethodTaxRate");
        return line;
    }

    private static void total(ObjectNode line, JsonNode unitPrice) {
        Money total =
                Money.read(unitPrice).times(line.path("quantity").asLong()).rounded(RoundingMode.HALF_EVEN);
        line.set("totalPrice", total.toCentPrecision());
    }

    static void add(ObjectNode order, ObjectNode draft, Change change) {
        ObjectNode line = base(draft, change);
        product(line, draft, change);
        for (String channel : new String[] {"distributionChannel", "supplyChannel"}) {
            Json.set(line, channel, change.references().optional("channel", draft, channel));
        }
        Json.copy(draft, line, "inventoryMode");
        line.set("price", Prices.read((ObjectNode) draft.path("price"), change));
        line.put("priceMode", "Platform").put("lineItemMode", "Standard");
        Json.set(line, "custom", CustomFields.read(draft.get("custom"), "line-item", change));
        total(line, line.path("price").path("value"));
        Json.list(order, "lineItems").add(line);
    }

    static void addCustom(ObjectNode order, ObjectNode draft, Change change) {
        ObjectNode line = base(draft, change);
        line.put("slug", draft.path("slug").asString());
        line.set("money", Money.read(draft.path("money")).toTyped());
        Json.set(line, "taxCategory", change.references().optional("tax-category", draft, "taxCategory"));
        line.put("priceMode", Json.text(draft, "priceMode").orElse("Standard"));
        Json.set(line, "custom", CustomFields.read(draft.get("custom"), "custom-line-item", change));
        total(line, line.path("money"));
        Json.list(order, "customLineItems").add(line);
    }

    private static ArrayNode states(ObjectNode draft, Change change) {
        ArrayNode states = Json.array();
        for (ObjectNode given : Json.objects(draft, "state")) {
            states.addObject()
                    .put("quantity", given.path("quantity").asLong())
                    .set("state", change.reference("state", given.path("state")));
        }
        return states;
    }

    /** Copies the product's ids and its variant, of which the draft may replace prices, attributes and images. */
    private static void product(ObjectNode line, ObjectNode draft, Change change) {
        ObjectNode given = (ObjectNode) draft.path("variant");
        VariantLookup.Selection selected = VariantLookup.selectForImport(draft, change.project());
        ObjectNode product = selected.product();
        line.put("productId", product.path("id").asString());
        Json.text(product, "key").ifPresent(key -> line.put("productKey", key));
        line.set("productType", product.path("productType").deepCopy());
        line.set("productSlug", product.at("/masterData/current/slug").deepCopy());
        ObjectNode variant = selected.variant().deepCopy();
        Json.copy(given, variant, "attributes", "images");
        if (given.hasNonNull("prices")) {
            ArrayNode prices = variant.putArray("prices");
            Json.objects(given, "prices").forEach(price -> prices.add(Prices.read(price, change)));
        }
        line.set("variant", variant);
    }
}
