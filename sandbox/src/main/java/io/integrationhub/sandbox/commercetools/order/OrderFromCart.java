package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.approval.ApprovalFlows;
import io.integrationhub.sandbox.commercetools.cart.Carts;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.resources.States;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates an order from a cart, which is {@code Ordered} from then on. */
final class OrderFromCart {

    private static final String[] COPIED_FIELDS = {
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

    /** Creates the order of a recurring order, which has a message of its own. */
    static ObjectNode recurring(ObjectNode draft, Change change) {
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
        Carts.requireCurrentPrices(current, change);

        Json.copy(current, order, COPIED_FIELDS);
        Json.copy(draft, order, "orderNumber", "purchaseOrderNumber");
        if (draft.hasNonNull("custom")) {
            Json.set(order, "custom", CustomFields.read(draft.get("custom"), Orders.TYPE, change));
        }
        begin(order, draft, change);
        order.putObject("cart")
                .put("typeId", "cart")
                .put("id", current.path("id").asString());

        change.edit("cart", current).put("cartState", "Ordered");
        addMessage(order, change);
        ApprovalFlows.start(order, change);
    }

    /** Sets the states of a new order, and what it has not had so far. */
    static void begin(ObjectNode order, ObjectNode draft, Change change) {
        order.put("orderState", EnumField.ORDER_STATE.in(draft).orElse("Open"));
        EnumField.SHIPMENT_STATE.in(draft).ifPresent(state -> order.put("shipmentState", state));
        EnumField.PAYMENT_STATE.in(draft).ifPresent(state -> order.put("paymentState", state));
        if (draft.hasNonNull("state")) {
            order.set("state", States.transition(Optional.empty(), draft.path("state"), "OrderState", change));
        }
        order.putArray("syncInfo");
        order.putArray("returnInfo");
    }

    private static void requireOrderable(ObjectNode cart, long version) {
        long actual = cart.path("version").asLong();
        if (version != actual) {
            throw ApiError.concurrentModification(version, actual);
        }
        if (!cart.path("cartState").asString().equals("Active")) {
            throw ApiError.invalidOperation(
                    "The cart is " + cart.path("cartState").asString() + ", only an Active cart can be ordered.");
        }
        if (cart.path("lineItems").isEmpty() && cart.path("customLineItems").isEmpty()) {
            throw ApiError.invalidOperation("An order can't be created from an empty cart.");
        }
        boolean untaxed = cart.path("taxMode").asString().equals("Disabled");
        if (!untaxed
                && !cart.has("shippingAddress")
                && cart.path("shippingMode").asString().equals("Single")) {
            throw ApiError.invalidOperation("The cart has no shipping address set.");
        }
        if (!untaxed && !cart.has("taxedPrice")) {
            throw ApiError.invalidOperation("The cart has line items without tax rate or tax amount.");
        }
    }

    private static void addMessage(ObjectNode order, Change change) {
        if (order.get("recurringOrder") instanceof ObjectNode recurring) {
            ObjectNode payload = change.addMessage(Orders.TYPE, order, "OrderCreatedFromRecurringOrder");
            payload.set("order", order);
            payload.set("recurringOrderRef", recurring.deepCopy());
            return;
        }
        Orders.addOrderMessage(order, "OrderCreated", change);
    }
}
