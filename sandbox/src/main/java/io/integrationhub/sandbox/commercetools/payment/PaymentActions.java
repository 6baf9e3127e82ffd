package io.integrationhub.sandbox.commercetools.payment;

import io.integrationhub.sandbox.commercetools.kinds.States;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The single facts of a payment. */
final class PaymentActions {

    private PaymentActions() {}

    static void addTo(Kind kind) {
        addIdentity(kind);
        addStatus(kind);
        addMethodInfo(kind);
        kind.action(
                "changeAmountPlanned",
                Shape.of("amount!").with("amount", Money.SHAPE),
                (payment, action, change) -> payment.set(
                        "amountPlanned", Money.read(action.path("amount")).toCentPrecision()));
        kind.action(
                "setCustomType",
                CustomFields.SET_TYPE,
                (payment, action, change) -> CustomFields.setType(payment, action, Payments.TYPE, change));
        kind.action("setCustomField", CustomFields.SET_FIELD, CustomFields::setField);
    }

    private static void addIdentity(Kind kind) {
        kind.setter("setKey", "key");
        kind.setter("setExternalId", "externalId");
        kind.action("setInterfaceId", Shape.of("interfaceId!"), PaymentActions::setInterfaceId);
    }

    private static void addStatus(Kind kind) {
        kind.action("setStatusInterfaceCode", Shape.of("interfaceCode"), PaymentActions::setStatusInterfaceCode);
        kind.action(
                "setStatusInterfaceText",
                Shape.of("interfaceText!"),
                (payment, action, change) -> status(payment).set("interfaceText", action.path("interfaceText")));
        kind.action("transitionState", Shape.of("state! force"), PaymentActions::transition);
    }

    private static void addMethodInfo(Kind kind) {
        kind.action(
                "setMethodInfoMethod",
                Shape.of("method"),
                (payment, action, change) ->
                        Json.set((ObjectNode) payment.path("paymentMethodInfo"), "method", action.get("method")));
        kind.action(
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
            throw Refusal.invalidOperation("The interface id can't be changed once it is set.");
        }
        payment.put("interfaceId", next);
        change.announce(Payments.TYPE, payment, "PaymentInterfaceIdSet").put("interfaceId", next);
    }

    private static void setStatusInterfaceCode(ObjectNode payment, ObjectNode action, Change change) {
        Json.set(status(payment), "interfaceCode", action.get("interfaceCode"));
        ObjectNode message = change.announce(Payments.TYPE, payment, "PaymentStatusInterfaceCodeSet");
        message.put("paymentId", payment.path("id").asString());
        Json.set(message, "interfaceCode", action.get("interfaceCode"));
    }

    private static void transition(ObjectNode payment, ObjectNode action, Change change) {
        boolean force = action.path("force").asBoolean(false);
        Optional<JsonNode> old =
                force ? Optional.empty() : Optional.ofNullable(status(payment).get("state"));
        ObjectNode next = States.transition(old, action.path("state"), "PaymentState", change);
        status(payment).set("state", next);
        change.announce(Payments.TYPE, payment, "PaymentStatusStateTransition")
                .put("force", force)
                .set("state", next.deepCopy());
    }
}
