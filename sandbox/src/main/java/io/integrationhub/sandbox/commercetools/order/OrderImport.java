package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.References;
import io.integrationhub.sandbox.commercetools.resources.States;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Imports orders that were placed elsewhere: totals are stored as sent and not calculated. */
final class OrderImport {

    private static final Shape DRAFT = Shape.of("orderNumber purchaseOrderNumber customerId customerEmail customerGroup"
                    + " businessUnit store lineItems customLineItems totalPrice!"
                    + " taxedPrice priceRoundingMode taxRoundingMode taxCalculationMode inventoryMode"
                    + " billingAddress shippingAddress itemShippingAddresses"
                    + " shippingInfo paymentInfo paymentState shipmentState orderState"
                    + " state country origin completedAt custom")
            .with("lineItems", ImportedLines.LINE)
            .with("customLineItems", ImportedLines.CUSTOM_LINE)
            .with("totalPrice", Money.SHAPE)
            .with("billingAddress", Addresses.SHAPE)
            .with("shippingAddress", Addresses.SHAPE)
            .with(
                    "shippingInfo",
                    Shape.of("shippingMethodName! price! shippingRate! taxRate taxedPrice taxCategory shippingMethod"
                                    + " deliveries shippingMethodState")
                            .with("deliveries", Deliveries.DRAFT))
            .with("itemShippingAddresses", Addresses.SHAPE)
            .with("paymentInfo", Shape.of("payments!"))
            .with("custom", CustomFields.DRAFT);

    private OrderImport() {}

    /** Creates the imported order, in a change that is not committed yet. */
    static ObjectNode read(ObjectNode draft, Change change) {
        DRAFT.check(draft, "order import draft");
        if (draft.path("lineItems").isEmpty() && draft.path("customLineItems").isEmpty()) {
            throw ApiError.invalidInput("An imported order needs line items or custom line items.");
        }
        ObjectNode order = change.create(Orders.TYPE);
        Json.copy(draft, order, "orderNumber", "purchaseOrderNumber", "customerEmail", "country", "completedAt");
        order.set("totalPrice", Money.read(draft.path("totalPrice")).toCentPrecision());
        references(order, draft, change.references());
        modes(order, draft);
        lists(order);
        Json.set(order, "billingAddress", Addresses.read(draft.get("billingAddress"), change));
        Json.set(order, "shippingAddress", Addresses.read(draft.get("shippingAddress"), change));
        for (ObjectNode address : Json.objects(draft, "itemShippingAddresses")) {
            Json.list(order, "itemShippingAddresses").add(Addresses.readWithId(address, change));
        }
        taxed(draft.path("taxedPrice")).ifPresent(taxed -> order.set("taxedPrice", taxed));
        Json.objects(draft, "lineItems").forEach(line -> ImportedLines.add(order, line, change));
        Json.objects(draft, "customLineItems").forEach(line -> ImportedLines.addCustom(order, line, change));
        if (draft.get("shippingInfo") instanceof ObjectNode shipping) {
            order.set("shippingInfo", shippingInfo(shipping, change));
        }
        if (draft.hasNonNull("state")) {
            order.set("state", States.transition(Optional.empty(), draft.path("state"), "OrderState", change));
        }
        Json.set(order, "custom", CustomFields.read(draft.get("custom"), Orders.TYPE, change));
        Orders.addOrderMessage(order, "OrderImported", change);
        return order;
    }

    private static void references(ObjectNode order, ObjectNode draft, References references) {
        Json.text(draft, "customerId").ifPresent(id -> {
            references.resolve("customer", Json.object().put("id", id));
            order.put("customerId", id);
        });
        Json.set(order, "customerGroup", references.optional("customer-group", draft, "customerGroup"));
        Json.set(order, "businessUnit", references.optional("business-unit", draft, "businessUnit"));
        Json.set(order, "store", references.optional("store", draft, "store"));
        if (draft.hasNonNull("paymentInfo")) {
            order.putObject("paymentInfo")
                    .set("payments", references.list("payment", draft.path("paymentInfo"), "payments"));
        }
    }

    private static void modes(ObjectNode order, ObjectNode draft) {
        order.put("orderState", EnumField.ORDER_STATE.in(draft).orElse("Open"));
        EnumField.SHIPMENT_STATE.in(draft).ifPresent(state -> order.put("shipmentState", state));
        EnumField.PAYMENT_STATE.in(draft).ifPresent(state -> order.put("paymentState", state));
        order.put("taxMode", "External").put("shippingMode", "Single");
        order.put("inventoryMode", Json.text(draft, "inventoryMode").orElse("None"));
        Json.copy(draft, order, "priceRoundingMode");
        order.put("taxRoundingMode", Json.text(draft, "taxRoundingMode").orElse("HalfEven"));
        order.put("taxCalculationMode", Json.text(draft, "taxCalculationMode").orElse("LineItemLevel"));
        order.put("origin", Json.text(draft, "origin").orElse("Customer"));
    }

    private static void lists(ObjectNode order) {
        for (String list : new String[] {
            "lineItems",
            "customLineItems",
            "shipping",
            "syncInfo",
            "returnInfo",
            "discountCodes",
            "directDiscounts",
            "refusedGifts",
            "itemShippingAddresses"
        }) {
            order.putArray(list);
        }
    }

    /** The taxed price of a line or of the shipping, which needs a tax rate. */
    static Optional<ObjectNode> taxedPrice(ObjectNode part) {
        if (part.hasNonNull("taxedPrice") && !part.hasNonNull("taxRate")) {
            throw ApiError.requiredField("taxRate");
        }
        return taxed(part.path("taxedPrice"));
    }

    private static Optional<ObjectNode> taxed(JsonNode draft) {
        if (!draft.isObject()) {
            return Optional.empty();
        }
        ObjectNode taxed = Json.object();
        Money net = Money.read(draft.path("totalNet"));
        Money gross = Money.read(draft.path("totalGross"));
        taxed.set("totalNet", net.toCentPrecision());
        taxed.set("totalGross", gross.toCentPrecision());
        ArrayNode portions = taxed.putArray("taxPortions");
        for (ObjectNode portion : Json.objects(draft, "taxPortions")) {
            ObjectNode stored = portions.addObject();
            Json.copy(portion, stored, "name", "rate");
            stored.set("amount", Money.read(portion.path("amount")).toCentPrecision());
        }
        taxed.set("totalTax", gross.minus(net).toCentPrecision());
        return Optional.of(taxed);
    }

    private static ObjectNode shippingInfo(ObjectNode draft, Change change) {
        ObjectNode info = Json.object()
                .put("shippingMethodName", draft.path("shippingMethodName").asString());
        ObjectNode price = Money.read(draft.path("price")).toCentPrecision();
        info.set("price", price);
        ObjectNode rate = info.putObject("shippingRate");
        rate.set("price", Money.read(draft.path("shippingRate").path("price")).toCentPrecision());
        Json.copy(draft.path("shippingRate"), rate, "freeAbove");
        rate.putArray("tiers").addAll(Json.objects(draft.path("shippingRate"), "tiers"));
        Json.copy(draft, info, "taxRate");
        taxedPrice(draft).ifPresent(taxed -> info.set("taxedPrice", taxed));
        Json.set(info, "taxCategory", change.references().optional("tax-category", draft, "taxCategory"));
        Json.set(info, "shippingMethod", change.references().optional("shipping-method", draft, "shippingMethod"));
        ArrayNode deliveries = info.putArray("deliveries");
        Json.objects(draft, "deliveries").forEach(one -> deliveries.add(Deliveries.imported(one, change)));
        return info.put(
                "shippingMethodState", Json.text(draft, "shippingMethodState").orElse("MatchesCart"));
    }
}
