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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code payment}. */
public final class Payments {

    static final String TYPE = "payment";

    private Payments() {}

    public static ResourceType resourceType() {
        ResourceType type = ResourceType.of(TYPE, "payments")
                .scopes("payments")
                .fields("interfaceId customer anonymousId externalId amountPlanned"
                        + " paymentMethodInfo paymentStatus transactions"
                        + " interfaceInteractions custom")
                .selector("key", "key")
                .draft(
                        Shape.of("key interfaceId customer anonymousId externalId"
                                        + " amountPlanned! paymentMethodInfo"
                                        + " paymentStatus transactions"
                                        + " interfaceInteractions custom")
                                .with("amountPlanned", Money.SHAPE)
                                .with("paymentMethodInfo", Shape.of("paymentInterface method name"))
                                .with("paymentStatus", Shape.of("interfaceCode interfaceText state"))
                                .with("transactions", Transactions.DRAFT)
                                .with("interfaceInteractions", CustomFields.DRAFT)
                                .with("custom", CustomFields.DRAFT),
                        Payments::create)
                .derivedFields(Payments::requireUniqueInterfaceId);
        Transactions.addTo(type);
        PaymentActions.addTo(type);
        return type;
    }

    /** Requires that no other payment of the same interface has the interface id. */
    private static void requireUniqueInterfaceId(ObjectNode payment, Change change) {
        JsonNode owner = payment.at("/paymentMethodInfo/paymentInterface");
        boolean taken = payment.has("interfaceId")
                && !owner.isMissingNode()
                && change.project().all(TYPE).stream()
                        .filter(other -> !other.path("id").equals(payment.path("id")))
                        .filter(other -> other.path("interfaceId").equals(payment.path("interfaceId")))
                        .anyMatch(other ->
                                other.at("/paymentMethodInfo/paymentInterface").equals(owner));
        if (taken) {
            throw ApiError.duplicateField(
                    "interfaceId", payment.path("interfaceId").asString());
        }
    }

    private static void create(ObjectNode payment, ObjectNode draft, Change change) {
        Json.copy(draft, payment, "key", "interfaceId", "anonymousId", "externalId");
        payment.set("amountPlanned", Money.read(draft.path("amountPlanned")).toCentPrecision());
        payment.set(
                "paymentMethodInfo",
                draft.has("paymentMethodInfo") ? draft.path("paymentMethodInfo").deepCopy() : Json.object());
        ObjectNode status = payment.putObject("paymentStatus");
        Json.copy(draft.path("paymentStatus"), status, "interfaceCode", "interfaceText");
        if (draft.path("paymentStatus").hasNonNull("state")) {
            status.set(
                    "state",
                    States.transition(
                            Optional.empty(), draft.path("paymentStatus").path("state"), "PaymentState", change));
        }
        if (draft.hasNonNull("customer")) {
            payment.set("customer", change.reference("customer", draft.path("customer")));
        }
        ArrayNode transactions = payment.putArray("transactions");
        Json.objects(draft, "transactions").forEach(one -> transactions.add(Transactions.read(one, change)));
        ArrayNode interactions = payment.putArray("interfaceInteractions");
        Json.objects(draft, "interfaceInteractions")
                .forEach(one -> interactions.add(CustomFields.read(one, "payment-interface-interaction", change)));
        Json.set(payment, "custom", CustomFields.read(draft.get("custom"), TYPE, change));
        change.addMessage(TYPE, payment, "PaymentCreated").set("payment", payment);
    }
}
