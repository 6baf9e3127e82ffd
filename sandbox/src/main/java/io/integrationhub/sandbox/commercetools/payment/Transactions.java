package io.integrationhub.sandbox.commercetools.payment;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The transactions of a payment: authorizations, charges, refunds. */
final class Transactions {

    static final Shape DRAFT = Shape.of("timestamp type! amount! interactionId state custom interfaceId")
            .with("amount", Money.SHAPE)
            .with("custom", CustomFields.DRAFT);
    private static final EnumField TYPE =
            EnumField.of("type", "Authorization CancelAuthorization Charge Refund Chargeback");
    private static final EnumField STATE = EnumField.of("state", "Initial Pending Success Failure");

    private Transactions() {}

    static void addTo(ResourceType type) {
        type.action("addTransaction", Shape.of("transaction!").with("transaction", DRAFT), Transactions::add);
        type.action("changeTransactionState", Shape.of("transactionId! state!"), Transactions::changeState);
        type.action(
                "changeTransactionInteractionId",
                Shape.of("transactionId! interactionId!"),
                (payment, action, change) -> find(payment, action).set("interactionId", action.path("interactionId")));
        type.action(
                "changeTransactionTimestamp",
                Shape.of("transactionId! timestamp!"),
                (payment, action, change) -> find(payment, action).set("timestamp", action.path("timestamp")));
        type.action(
                "setTransactionInterfaceId",
                Shape.of("transactionId! interfaceId"),
                (payment, action, change) -> Json.set(find(payment, action), "interfaceId", action.get("interfaceId")));
    }

    static ObjectNode read(JsonNode draft, Change change) {
        ObjectNode transaction = Json.object().put("id", change.newId());
        Json.copy(draft, transaction, "timestamp", "interactionId", "interfaceId");
        transaction
                .put("type", TYPE.required(draft))
                .put("state", STATE.in(draft).orElse("Initial"));
        transaction.set("amount", Money.read(draft.path("amount")).toCentPrecision());
        Json.set(transaction, "custom", CustomFields.read(draft.get("custom"), "transaction", change));
        return transaction;
    }

    private static void add(ObjectNode payment, ObjectNode action, Change change) {
        ObjectNode transaction = read(action.path("transaction"), change);
        Json.list(payment, "transactions").add(transaction);
        change.addMessage(Payments.TYPE, payment, "PaymentTransactionAdded").set("transaction", transaction.deepCopy());
    }

    private static void changeState(ObjectNode payment, ObjectNode action, Change change) {
        ObjectNode transaction = find(payment, action);
        String state = STATE.required(action);
        if (Json.text(transaction, "state").equals(Optional.of(state))) {
            return;
        }
        transaction.put("state", state);
        change.addMessage(Payments.TYPE, payment, "PaymentTransactionStateChanged")
                .put("transactionId", transaction.path("id").asString())
                .put("state", state);
    }

    private static ObjectNode find(ObjectNode payment, ObjectNode action) {
        String id = action.path("transactionId").asString();
        return Json.objects(payment, "transactions").stream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidOperation("The payment has no transaction '" + id + "'."));
    }
}
