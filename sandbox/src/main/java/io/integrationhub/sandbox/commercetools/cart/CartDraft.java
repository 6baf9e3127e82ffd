package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates a cart from its draft. */
final class CartDraft {

    private static final EnumField TAX_MODE = EnumField.of("taxMode", "Platform External ExternalAmount Disabled");
    private static final EnumField TAX_CALCULATION = EnumField.of("taxCalculationMode", "LineItemLevel UnitPriceLevel");
    private static final EnumField INVENTORY =
            EnumField.of("inventoryMode", "None TrackOnly ReserveOnOrder ReserveOnCart");
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
        cart.put("inventoryMode", INVENTORY.in(draft).orElse("None"));
        cart.put("shippingMode", SHIPPING_MODE.in(draft).orElse("Single"));
        cart.put("origin", ORIGIN.in(draft).orElse("Customer"));
    }

    private static void customer(ObjectNode cart, ObjectNode draft, Change change) {
        if (draft.hasNonNull("customerId")) {
            String id = draft.path("customerId").asString();
            ObjectNode customer = change.resolve("customer", Json.object().put("id", id));
            cart.put("customerId", id);
            Json.set(cart, "customerEmail", customer.get("email"));
            Json.set(cart, "customerGroup", customer.get("customerGroup"));
        }
        Json.copy(draft, cart, "customerEmail", "anonymousId");
        if (draft.hasNonNull("customerGroup")) {
            cart.set("customerGroup", change.reference("customer-group", draft.path("customerGroup")));
        }
        keyReference(cart, draft, "store", "store");
        keyReference(cart, draft, "businessUnit", "business-unit");
    }

    private static void keyReference(ObjectNode cart, ObjectNode draft, String field, String typeId) {
        if (draft.hasNonNull(field)) {
            JsonNode key = draft.path(field).path("key");
            cart.putObject(field).put("typeId", typeId).put("key", key.asString(""));
        }
    }

    private static void addresses(ObjectNode cart, ObjectNode draft, Change change) {
        Json.set(cart, "shippingAddress", Addresses.read(draft.get("shippingAddress"), change));
        Json.set(cart, "billingAddress", Addresses.read(draft.get("billingAddress"), change));
        ArrayNode itemAddresses = Json.list(cart, "itemShippingAddresses");
        Json.objects(draft, "itemShippingAddresses")
                .forEach(address -> itemAddresses.add(Addresses.readWithId(address, change)));
    }
}
