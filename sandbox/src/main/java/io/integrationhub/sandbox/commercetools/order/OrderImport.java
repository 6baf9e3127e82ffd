package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.product.Prices;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.resources.States;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.math.RoundingMode;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Imports orders that were placed elsewhere: totals are stored as sent and not calculated. */
final class OrderImport {

    private static final Shape LINE = Shape.of("name! key variant! productId quantity! price! taxRate"
                    + " distributionChannel supplyChannel inventoryMode shippingDetails"
                    + " state custom")
            .with("variant", Shape.of("id sku prices attributes images"))
            .with("custom", CustomFields.DRAFT);
    private static final Shape CUSTOM_LINE = Shape.of(
                    "name! key slug! quantity! money! taxRate taxCategory priceMode" + " shippingDetails state custom")
            .with("money", Money.SHAPE)
            .with("custom", CustomFields.DRAFT);
    private static final Shape DRAFT = Shape.of("orderNumber purchaseOrderNumber customerId customerEmail customerGroup"
                    + " businessUnit store lineItems customLineItems totalPrice!"
                    + " taxedPrice taxRoundingMode taxCalculationMode inventoryMode"
                    + " billingAddress shippingAddress itemShippingAddresses"
                    + " shippingInfo paymentInfo paymentState shipmentState orderState"
                    + " state country origin completedAt custom")
            .with("lineItems", LINE)
            .with("customLineItems", CUSTOM_LINE)
            .with("totalPrice", Money.SHAPE)
            .with("billingAddress", Addresses.SHAPE)
            .with("shippingAddress", Addresses.SHAPE)
            .with(
                    "shippingInfo",
                    Shape.of("shippingMethodName! price! shippingRate! taxRate taxCategory" + " deliveries"))
            .with("custom", CustomFields.DRAFT);

    private OrderImport() {}

    /** Creates the imported order, in a change that is not committed yet. */
    static ObjectNode read(ObjectNode draft, Change change) {
        DRAFT.check(draft, "order import draft");
        if (draft.path("lineItems").isEmpty() && draft.path("customLineItems").isEmpty()) {
            throw ApiError.invalidInput("An imported order needs line items or custom line items.");
        }
        ObjectNode order = change.create(Orders.TYPE);
        Json.copy(
                draft,
                order,
                "orderNumber",
                "purchaseOrderNumber",
                "customerId",
                "customerEmail",
                "customerGroup",
                "businessUnit",
                "store",
                "paymentInfo",
                "country",
                "completedAt");
        order.set("totalPrice", Money.read(draft.path("totalPrice")).toCentPrecision());
        modes(order, draft);
        lists(order);
        Json.set(order, "billingAddress", Addresses.read(draft.get("billingAddress"), change));
        Json.set(order, "shippingAddress", Addresses.read(draft.get("shippingAddress"), change));
        taxedPrice(draft.path("taxedPrice")).ifPresent(taxed -> order.set("taxedPrice", taxed));
        Json.objects(draft, "lineItems").forEach(line -> addLine(order, line, change));
        Json.objects(draft, "customLineItems").forEach(line -> addCustomLine(order, line, change));
        if (draft.get("shippingInfo") instanceof ObjectNode shipping) {
            order.set("shippingInfo", shippingInfo(shipping));
        }
        if (draft.hasNonNull("state")) {
            order.set("state", States.transition(Optional.empty(), draft.path("state"), "OrderState", change));
        }
        Json.set(order, "custom", CustomFields.read(draft.get("custom"), Orders.TYPE, change));
        Orders.addOrderMessage(order, "OrderImported", change);
        return order;
    }

    private static void modes(ObjectNode order, ObjectNode draft) {
        order.put("orderState", EnumField.ORDER_STATE.in(draft).orElse("Open"));
        EnumField.SHIPMENT_STATE.in(draft).ifPresent(state -> order.put("shipmentState", state));
        EnumField.PAYMENT_STATE.in(draft).ifPresent(state -> order.put("paymentState", state));
        order.put("taxMode", "External").put("shippingMode", "Single");
        order.put("inventoryMode", Json.text(draft, "inventoryMode").orElse("None"));
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

    private static Optional<ObjectNode> taxedPrice(JsonNode draft) {
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

    private static ObjectNode base(ObjectNode draft, Change change) {
        ObjectNode line = Json.object().put("id", change.newId());
        Json.copy(draft, line, "key", "name", "taxRate", "shippingDetails");
        long quantity = draft.path("quantity").asLong();
        line.put("quantity", quantity);
        line.set("state", draft.hasNonNull("state") ? draft.path("state") : States.initial(quantity, change));
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

    private static void addLine(ObjectNode order, ObjectNode draft, Change change) {
        ObjectNode line = base(draft, change);
        line.put("productId", Json.text(draft, "productId").orElseGet(change::newId));
        line.putObject("productType").put("typeId", "product-type").put("id", change.newId());
        ObjectNode variant = line.putObject("variant")
                .put("id", draft.path("variant").path("id").asInt(1));
        Json.copy(draft.path("variant"), variant, "sku", "attributes", "images");
        variant.putArray("prices");
        line.set("price", Prices.read((ObjectNode) draft.path("price"), change));
        line.put("priceMode", "Platform").put("lineItemMode", "Standard");
        Json.set(line, "custom", CustomFields.read(draft.get("custom"), "line-item", change));
        total(line, line.path("price").path("value"));
        Json.list(order, "lineItems").add(line);
    }

    private static void addCustomLine(ObjectNode order, ObjectNode draft, Change change) {
        ObjectNode line = base(draft, change);
        line.put("slug", draft.path("slug").asString());
        line.set("money", Money.read(draft.path("money")).toTyped());
        line.put("priceMode", Json.text(draft, "priceMode").orElse("Standard"));
        Json.set(line, "custom", CustomFields.read(draft.get("custom"), "custom-line-item", change));
        total(line, line.path("money"));
        Json.list(order, "customLineItems").add(line);
    }

    private static ObjectNode shippingInfo(ObjectNode draft) {
        ObjectNode info = Json.object()
                .put("shippingMethodName", draft.path("shippingMethodName").asString());
        ObjectNode price = Money.read(draft.path("price")).toCentPrecision();
        info.set("price", price);
        ObjectNode rate = info.putObject("shippingRate");
        rate.set("price", Money.read(draft.path("shippingRate").path("price")).toCentPrecision());
        rate.putArray("tiers");
        Json.copy(draft, info, "taxRate", "taxCategory");
        info.putArray("deliveries");
        return info.put("shippingMethodState", "MatchesCart");
    }
}
