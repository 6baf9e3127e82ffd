package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.approval.ApprovalFlows;
import io.integrationhub.sandbox.commercetools.kinds.States;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.values.Choice;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An order takes over the cart as it is, and the cart is ordered from then on. */
public final class OrderFromCart {

    private static final String[] TAKEN_OVER = {
        "customerId",
        "customerEmail",
        "customerGroup",
        "anonymousId",
        "businessUnit",
        "store",
        "lineItems",
        "customLineItems",
        "totalPrice",
        "taxedPrice",
        "taxedShippingPrice",
        "discountOnTotalPrice",
        "taxMode",
        "priceRoundingMode",
        "taxRoundingMode",
        "taxCalculationMode",
        "inventoryMode",
        "billingAddress",
        "shippingAddress",
        "shippingMode",
        "shippingKey",
        "shippingInfo",
        "shippingRateInput",
        "shippingCustomFields",
        "shipping",
        "itemShippingAddresses",
        "discountCodes",
        "directDiscounts",
        "refusedGifts",
        "paymentInfo",
        "country",
        "locale",
        "origin",
        "custom",
        "purchaseOrderNumber"
    };

    private OrderFromCart() {}

    /** An order that commercetools itself makes of a recurring one: another message tells about it. */
    public static ObjectNode recurring(ObjectNode draft, Change change) {
        ObjectNode order = change.create(Orders.TYPE);
        order.putObject("recurringOrder").put("typeId", "recurring-order").put("id", change.newId());
        fill(order, draft, change);
        return order;
    }

    static void fill(ObjectNode order, ObjectNode draft, Change change) {
        JsonNode identifier = draft.has("cart")
                ? draft.path("cart")
                : Json.object().put("id", draft.path("id").asString(""));
        ObjectNode current = change.resolve("cart", identifier);
        requireOrderable(current, draft.path("version").asLong());

        Json.copy(current, order, TAKEN_OVER);
        Json.copy(draft, order, "orderNumber", "purchaseOrderNumber");
        order.put("orderState", Choice.ORDER_STATE.in(draft).orElse("Open"));
        Choice.SHIPMENT_STATE.in(draft).ifPresent(state -> order.put("shipmentState", state));
        Choice.PAYMENT_STATE.in(draft).ifPresent(state -> order.put("paymentState", state));
        if (draft.hasNonNull("state")) {
            order.set("state", States.transition(Optional.empty(), draft.path("state"), "OrderState", change));
        }
        if (draft.hasNonNull("custom")) {
            Json.set(order, "custom", CustomFields.read(draft.get("custom"), Orders.TYPE, change));
        }
        order.putArray("syncInfo");
        order.putArray("returnInfo");
        order.putObject("cart")
                .put("typeId", "cart")
                .put("id", current.path("id").asString());

        change.open("cart", current).put("cartState", "Ordered");
        announce(order, change);
        ApprovalFlows.begin(order, change);
    }

    private static void requireOrderable(ObjectNode cart, long version) {
        long actual = cart.path("version").asLong();
        if (version != actual) {
            throw Refusal.conflict(version, actual);
        }
        if (!cart.path("cartState").asString().equals("Active")) {
            throw Refusal.invalidOperation(
                    "The cart is " + cart.path("cartState").asString() + ", only an Active cart can be ordered.");
        }
        if (cart.path("lineItems").isEmpty() && cart.path("customLineItems").isEmpty()) {
            throw Refusal.invalidOperation("An order can't be created from an empty cart.");
        }
        boolean untaxed = cart.path("taxMode").asString().equals("Disabled");
        if (!untaxed
                && !cart.has("shippingAddress")
                && cart.path("shippingMode").asString().equals("Single")) {
            throw Refusal.invalidOperation("The cart has no shipping address set.");
        }
        if (!untaxed && !cart.has("taxedPrice")) {
            throw Refusal.invalidOperation("The cart has line items without tax rate or tax amount.");
        }
    }

    private static void announce(ObjectNode order, Change change) {
        if (order.get("recurringOrder") instanceof ObjectNode recurring) {
            ObjectNode payload = change.announce(Orders.TYPE, order, "OrderCreatedFromRecurringOrder");
            payload.set("order", order);
            payload.set("recurringOrderRef", recurring.deepCopy());
            return;
        }
        Orders.announceWhole(order, "OrderCreated", change);
    }
}
