package io.integrationhub.sandbox.commercetools.payment;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.resources.States;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Update actions for the single fields of a payment. */
final class PaymentActions {

    private PaymentActions() {}

    static void addTo(ResourceType type) {
        addIdentity(type);
        addStatus(type);
        addMethodInfo(type);
        type.action(
                "changeAmountPlanned",
                Shape.of("amount!").with("amount", Money.SHAPE),
                (payment, action, change) -> payment.set(
                        "amountPlanned", Money.read(action.path("amount")).toCentPrecision()));
        type.action(
                "setCustomType",
                CustomFields.SET_TYPE,
                (payment, action, change) -> CustomFields.setType(payment, action, Payments.TYPE, change));
        type.action("setCustomField", CustomFields.SET_FIELD, CustomFields::setField);
    }

    private static void addIdentity(ResourceType type) {
        type.setter("setKey", "key");
        type.setter("setExternalId", "externalId");
        type.action("setInterfaceId", Shape.of("interfaceId!"), PaymentActions::setInterfaceId);
    }

    private static void addStatus(ResourceType type) {
        type.action("setStatusInterfaceCode", Shape.of("interfaceCode"), PaymentActions::setStatusInterfaceCode);
        type.action(
                "setStatusInterfaceText",
                Shape.of("interfaceText!"),
                (payment, action, change) -> status(payment).set("interfaceText", action.path("interfaceText")));
        type.action("transitionState", Shape.of("state! force"), PaymentActions::transition);
    }

    private static void addMethodInfo(ResourceType type) {
        type.action(
                "setMethodInfoMethod",
                Shape.of("method"),
                (payment, action, change) ->
                        Json.set((ObjectNode) payment.path("paymentMethodInfo"), "method", action.get("method")));
        type.action(
                "setMethodInfoInterface",
                Shape.of("interface!"),
                (payment, action, change) -> ((ObjectNode) payment.path("paymentMethodInfo"))
                        .set("paymentInterface", action.path("interface")));
    }

    private static ObjectNode status(ObjectNode payment) {
        return (ObjectNode) payment.path("paymentStatus");
    }

    private static void setInterfaceId(ObjectNode payment, ObjectNode action, Change change) {
        String next = action.path("interfaceId").asString();
        if (Json.text(payment, "interfaceId").filter(now -> !now.equals(next)).isPresent()) {
            throw ApiError.invalidOperation("The interface id can't be changed once it is set.");
        }
        payment.put("interfaceId", next);
        change.addMessage(Payments.TYPE, payment, "PaymentInterfaceIdSet").put("interfaceId", next);
    }

    private static void setStatusInterfaceCode(ObjectNode payment, ObjectNode action, Change change) {
        Json.set(status(payment), "interfaceCode", action.get("interfaceCode"));
        ObjectNode message = change.addMessage(Payments.TYPE, payment, "PaymentStatusInterfaceCodeSet");
        message.put("paymentId", payment.path("id").asString());
        Json.set(message, "interfaceCode", action.get("interfaceCode"));
    }

    private static void transition(ObjectNode payment, ObjectNode action, Change change) {
        boolean force = action.path("force").asBoolean(false);
        Optional<JsonNode> old =
                force ? Optional.empty() : Optional.ofNullable(status(payment).get("state"));
        ObjectNode next = States.transition(old, action.path("state"), "PaymentState", change);
        status(payment).set("state", next);
        change.addMessage(Payments.TYPE, payment, "PaymentStatusStateTransition")
                .put("force", force)
                .set("state", next.deepCopy());
    }
}
