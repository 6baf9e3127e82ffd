package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates a cart from its draft. */
final class CartDraft {

    private static final EnumField TAX_MODE = EnumField.of("taxMode", "Platform External ExternalAmount Disabled");
    private static final EnumField TAX_CALCULATION = EnumField.of("taxCalculationMode", "LineItemLevel UnitPriceLevel");
    private static final EnumField SHIPPING_MODE = EnumField.of("shippingMode", "Single Multiple");
    private static final EnumField ORIGIN = EnumField.of("origin", "Customer Merchant Quote");
    private static final String ROUNDINGS = "HalfEven HalfUp HalfDown";

    private CartDraft() {}

    static void fill(ObjectNode cart, ObjectNode draft, Change change) {
        String currency = Money.currency(draft.path("currency").asString()).getCurrencyCode();
        cart.putObject("totalPrice").put("currencyCode", currency);
        cart.put("cartState", "Active");
        modes(cart, draft);
        for (String list : List.of(
                "lineItems",
                "customLineItems",
                "shipping",
                "discountCodes",
                "directDiscounts",
                "refusedGifts",
                "itemShippingAddresses")) {
            cart.putArray(list);
        }
        customer(cart, draft, change);
        addresses(cart, draft, change);
        Json.copy(draft, cart, "key", "country", "locale", "deleteDaysAfterLastModification", "purchaseOrderNumber");
        Json.set(cart, "custom", CustomFields.read(draft.get("custom"), "order", change));
        CartShipping.fill(cart, draft, change);
        Json.objects(draft, "lineItems").forEach(line -> CartLines.add(cart, line, change));
        Json.objects(draft, "customLineItems").forEach(line -> CartCustomLines.add(cart, line, change));
    }

    private static void modes(ObjectNode cart, ObjectNode draft) {
        cart.put("taxMode", TAX_MODE.in(draft).orElse("Platform"));
        cart.put(
                "priceRoundingMode",
                EnumField.of("priceRoundingMode", ROUNDINGS).in(draft).orElse("HalfEven"));
        cart.put(
                "taxRoundingMode",
                EnumField.of("taxRoundingMode", ROUNDINGS).in(draft).orElse("HalfEven"));
        cart.put("taxCalculationMode", TAX_CALCULATION.in(draft).orElse("LineItemLevel"));
        cart.put("inventoryMode", LineInventory.MODE.in(draft).orElse("None"));
        cart.put("shippingMode", SHIPPING_MODE.in(draft).orElse("Single"));
        cart.put("origin", ORIGIN.in(draft).orElse("Customer"));
    }

    private static void customer(ObjectNode cart, ObjectNode draft, Change change) {
        setCustomer(cart, draft, change).ifPresent(found -> Json.set(cart, "customerEmail", found.get("email")));
        Json.copy(draft, cart, "customerEmail", "anonymousId");
        if (draft.hasNonNull("customerGroup")) {
            cart.set("customerGroup", change.reference("customer-group", draft.path("customerGroup")));
        }
        Json.set(cart, "store", change.references().optional("store", draft, "store"));
        Json.set(cart, "businessUnit", change.references().optional("business-unit", draft, "businessUnit"));
    }

    /** Sets the customer, and with it the customer group; returns the customer, if there is one. */
    static Optional<ObjectNode> setCustomer(ObjectNode cart, ObjectNode given, Change change) {
        Optional<ObjectNode> customer = Json.text(given, "customerId")
                .map(id -> change.resolve("customer", Json.object().put("id", id)));
        Json.set(cart, "customerId", customer.map(one -> one.get("id")).orElse(null));
        Json.set(
                cart,
                "customerGroup",
                customer.map(one -> one.get("customerGroup")).orElse(null));
        return customer;
    }

    private static void addresses(ObjectNode cart, ObjectNode draft, Change change) {
        Json.set(cart, "shippingAddress", Addresses.read(draft.get("shippingAddress"), change));
        Json.set(cart, "billingAddress", Addresses.read(draft.get("billingAddress"), change));
        ArrayNode itemAddresses = Json.list(cart, "itemShippingAddresses");
        Json.objects(draft, "itemShippingAddresses")
                .forEach(address -> itemAddresses.add(Addresses.readWithId(address, change)));
    }
}
