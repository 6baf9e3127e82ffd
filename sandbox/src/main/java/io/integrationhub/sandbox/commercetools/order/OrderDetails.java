package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Update actions for the single fields of an order: numbers, customer, payments and estimated delivery. */
final class OrderDetails {

    private OrderDetails() {}

    static void addTo(ResourceType type) {
        type.action("setOrderNumber", Shape.of("orderNumber"), OrderDetails::setNumber);
        type.action("setPurchaseOrderNumber", Shape.of("purchaseOrderNumber"), OrderDetails::setPurchaseNumber);
        type.action("setCustomerEmail", Shape.of("email"), OrderDetails::setEmail);
        type.action("setCustomerId", Shape.of("customerId"), OrderDetails::setCustomer);
        type.setter("setLocale", "locale");
        type.action("setStore", Shape.of("store"), (order, action, change) -> {
            Json.set(order, "store", change.references().optional("store", action, "store"));
            Json.set(change.addMessage(Orders.TYPE, order, "OrderStoreSet"), "store", order.get("store"));
        });
        type.action("setBusinessUnit", Shape.of("businessUnit"), OrderDetails::setBusinessUnit);
        type.action(
                "setEstimatedDelivery",
                Shape.of("shippingKey estimatedDelivery").with("estimatedDelivery", Shape.of("from until")),
                OrderDetails::setEstimatedDelivery);
        type.action("addPayment", Shape.of("payment!"), OrderDetails::addPayment);
        type.action("removePayment", Shape.of("payment!"), OrderDetails::removePayment);
    }

    private static void setNumber(ObjectNode order, ObjectNode action, Change change) {
        Optional<String> now = Json.text(order, "orderNumber");
        Optional<String> next = Json.text(action, "orderNumber");
        if (now.isPresent() && !now.equals(next)) {
            throw ApiError.invalidOperation("The order number can't be changed once it is set.");
        }
        next.ifPresent(number -> order.put("orderNumber", number));
    }

    private static void setPurchaseNumber(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode message = change.addMessage(Orders.TYPE, order, "OrderPurchaseOrderNumberSet");
        Json.set(message, "oldPurchaseOrderNumber", order.get("purchaseOrderNumber"));
        Json.set(order, "purchaseOrderNumber", action.get("purchaseOrderNumber"));
        Json.set(message, "purchaseOrderNumber", action.get("purchaseOrderNumber"));
    }

    private static void setEmail(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode message = change.addMessage(Orders.TYPE, order, "OrderCustomerEmailSet");
        Json.set(message, "oldEmail", order.get("customerEmail"));
        Json.set(order, "customerEmail", action.get("email"));
        Json.set(message, "email", action.get("email"));
    }

    private static void setCustomer(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode message = change.addMessage(Orders.TYPE, order, "OrderCustomerSet");
        Json.text(order, "customerId")
                .ifPresent(old -> message.putObject("oldCustomer")
                        .put("typeId", "customer")
                        .put("id", old));
        if (action.hasNonNull("customerId")) {
            ObjectNode reference = change.reference(
                    "customer",
                    Json.object().put("id", action.path("customerId").asString()));
            message.set("customer", reference);
        }
        Json.set(order, "customerId", action.get("customerId"));
    }

    private static void setBusinessUnit(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode message = change.addMessage(Orders.TYPE, order, "OrderBusinessUnitSet");
        // The spelling is commercetools' own.
        Json.set(message, "oldbusinessUnit", order.get("businessUnit"));
        Json.set(order, "businessUnit", change.references().optional("business-unit", action, "businessUnit"));
        Json.set(message, "businessUnit", order.get("businessUnit"));
    }

    private static void setEstimatedDelivery(ObjectNode order, ObjectNode action, Change change) {
        Optional<String> key = Json.text(action, "shippingKey");
        ObjectNode holder = key.isEmpty()
                ? (order.get("shippingInfo") instanceof ObjectNode info ? info : missingShipping())
                : Json.objects(order, "shipping").stream()
                        .filter(one -> Json.text(one, "shippingKey").equals(key))
                        .map(one -> (ObjectNode) one.path("shippingInfo"))
                        .findFirst()
                        .orElseGet(OrderDetails::missingShipping);
        Json.set(holder, "estimatedDelivery", action.get("estimatedDelivery"));
        ObjectNode message = change.addMessage(Orders.TYPE, order, "OrderEstimatedDeliverySet");
        Json.set(message, "estimatedDelivery", action.get("estimatedDelivery"));
        key.ifPresent(given -> message.put("shippingKey", given));
    }

    private static ObjectNode missingShipping() {
        throw ApiError.invalidOperation("The order has no such shipping.");
    }

    private static void addPayment(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode reference = change.reference("payment", action.path("payment"));
        ObjectNode info =
                order.get("paymentInfo") instanceof ObjectNode present ? present : order.putObject("paymentInfo");
        ArrayNode payments = Json.list(info, "payments");
        boolean known = Json.objects(info, "payments").stream().anyMatch(one -> Json.same(one, reference));
        if (!known) {
            payments.add(reference);
            change.addMessage(Orders.TYPE, order, "OrderPaymentAdded").set("paymentRef", reference.deepCopy());
        }
    }

    private static void removePayment(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode reference = change.reference("payment", action.path("payment"));
        ArrayNode remaining = Json.array();
        Json.objects(order.path("paymentInfo"), "payments").stream()
                .filter(one -> !Json.same(one, reference))
                .forEach(remaining::add);
        ObjectNode message = change.addMessage(Orders.TYPE, order, "OrderPaymentRemoved");
        message.set("paymentRef", reference);
        message.put("removedPaymentInfo", remaining.isEmpty());
        if (remaining.isEmpty()) {
            order.remove("paymentInfo");
            return;
        }
        order.putObject("paymentInfo").set("payments", remaining);
    }
}
