package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.inventory.Reservations;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code cart}, composed of groups of update actions; totals are calculated after each change. */
public final class Carts {

    static final String TYPE = "cart";

    private static final String FIELDS =
            "key customerId customerEmail customerGroup anonymousId businessUnit store lineItems"
                    + " customLineItems totalLineItemQuantity totalPrice taxedPrice taxedShippingPrice"
                    + " discountOnTotalPrice taxMode priceRoundingMode taxRoundingMode"
                    + " taxCalculationMode inventoryMode cartState billingAddress shippingAddress"
                    + " shippingMode shippingKey shippingInfo shippingRateInput shipping"
                    + " itemShippingAddresses discountCodes directDiscounts refusedGifts paymentInfo"
                    + " country locale origin custom deleteDaysAfterLastModification"
                    + " purchaseOrderNumber recurringOrder";

    private Carts() {}

    public static ResourceType resourceType() {
        ResourceType type = ResourceType.of(TYPE, "carts")
                .scopes("orders")
                .fields(FIELDS)
                .selector("key", "key")
                .draft(draft(), CartDraft::fill)
                .derivedFields(CartTotals::update)
                .onDelete((cart, change) ->
                        Json.objects(cart, "lineItems").forEach(line -> Reservations.release(line, change)));
        CartLines.addTo(type);
        CartCustomLines.addTo(type);
        CartShipping.addTo(type);
        CartDetails.addTo(type);
        CartTaxes.addTo(type);
        return type;
    }

    /** Rejects the order of a cart whose lines or shipping would have other prices or taxes if they were added now. */
    public static void requireCurrentPrices(ObjectNode cart, Change change) {
        ObjectNode current = cart.deepCopy();
        CartLines.reprice(current, change);
        boolean isShippingChanged = CartShipping.reprice(current, change);
        CartTotals.recalculate(current, change);
        List<String> changed = Json.objects(cart, "lineItems").stream()
                .filter(line -> isOutdated(line, LineLookup.byId(current, line)))
                .map(line -> line.path("id").asString())
                .toList();
        if (!changed.isEmpty() || isShippingChanged) {
            throw ApiError.of(
                            400,
                            "PriceChanged",
                            "The price or tax of some line items changed at the time of placing the order: "
                                    + String.join(", ", changed)
                                    + ".")
                    .with("lineItems", Json.MAPPER.valueToTree(changed))
                    .with("shipping", BooleanNode.valueOf(isShippingChanged));
        }
    }

    /** The taxes of other modes come from outside, so commercetools cannot know whether they changed. */
    private static boolean isOutdated(ObjectNode line, ObjectNode current) {
        boolean isPriceChanged = line.path("priceMode").asString().equals("Platform")
                && !value(line.path("price")).equals(value(current.path("price")));
        return isPriceChanged || !Json.same(line.path("taxRate"), current.path("taxRate"));
    }

    private static List<Money> value(JsonNode price) {
        return Stream.of(price.path("value"), price.path("discounted").path("value"))
                .filter(JsonNode::isObject)
                .map(Money::read)
                .toList();
    }

    private static Shape draft() {
        return Shape.of("currency! key customerId customerEmail customerGroup anonymousId"
                        + " businessUnit store lineItems customLineItems taxMode"
                        + " externalTaxRateForShippingMethod priceRoundingMode taxRoundingMode"
                        + " taxCalculationMode inventoryMode billingAddress shippingAddress"
                        + " shippingMethod shippingMode customShipping shipping"
                        + " itemShippingAddresses country locale origin"
                        + " deleteDaysAfterLastModification custom purchaseOrderNumber")
                .with("lineItems", CartLines.DRAFT)
                .with("customLineItems", CartCustomLines.DRAFT)
                .with("billingAddress", Addresses.SHAPE)
                .with("shippingAddress", Addresses.SHAPE)
                .with("itemShippingAddresses", Addresses.SHAPE)
                .with("customShipping", CartShipping.CUSTOM_DRAFT)
                .with("shipping", CartShipping.DRAFT)
                .with("custom", CustomFields.DRAFT);
    }
}
