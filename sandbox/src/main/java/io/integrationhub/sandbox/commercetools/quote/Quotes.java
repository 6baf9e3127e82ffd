package io.integrationhub.sandbox.commercetools.quote;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code quote}: what a seller offers, unchangeable except for its state. */
public final class Quotes {

    private static final QuoteKind KIND = new QuoteKind(
            "quote",
            EnumField.of(
                    "quoteState",
                    "Pending Declined DeclinedForRenegotiation RenegotiationAddressed Accepted Withdrawn"),
            "QuoteState",
            new QuoteKind.Messages("QuoteCreated", "QuoteStateChanged", "QuoteStateTransition", "QuoteDeleted"));

    private static final String STATE = "quoteState";
    private static final String PENDING = "Pending";
    private static final String FOR_RENEGOTIATION = "DeclinedForRenegotiation";

    private Quotes() {}

    /** Quote requests, staged quotes and quotes. */
    public static List<ResourceType> resourceTypes() {
        return List.of(QuoteRequests.resourceType(), StagedQuotes.resourceType(), resourceType());
    }

    private static ResourceType resourceType() {
        return KIND.resourceType()
                .fields("quoteRequest stagedQuote customerGroup validTo sellerComment buyerComment "
                        + QuotedContent.FIELDS)
                .draft(
                        Shape.of("key stagedQuote! stagedQuoteVersion! stagedQuoteStateToSent state custom")
                                .with("custom", CustomFields.DRAFT),
                        Quotes::create)
                .action("changeQuoteState", Shape.of("quoteState!"), Quotes::changeState)
                .action("requestQuoteRenegotiation", Shape.of("buyerComment"), Quotes::requestRenegotiation)
                .action(
                        "changeCustomer",
                        Shape.of("customer!"),
                        (quote, action, change) -> KIND.changeCustomer(quote, action, "QuoteCustomerChanged", change));
    }

    private static void create(ObjectNode quote, ObjectNode draft, Change change) {
        ObjectNode staged =
                StagedQuotes.KIND.origin(draft.path("stagedQuote"), draft.path("stagedQuoteVersion"), change);
        if (staged.path("stagedQuoteState").asString().equals("Closed")) {
            throw ApiError.notImplemented("a quote of a staged quote that is Closed");
        }
        ObjectNode cart = change.resolve("cart", staged.path("quotationCart"));
        KIND.fill(quote, draft, staged.path("custom"), change);
        QuotedContent.copy(cart, quote);
        Json.copy(cart, quote, "customerGroup");
        Json.copy(
                staged,
                quote,
                "customer",
                "store",
                "businessUnit",
                "purchaseOrderNumber",
                "validTo",
                "sellerComment",
                "quoteRequest");
        quote.set("stagedQuote", StagedQuotes.KIND.reference(staged));
        addressRenegotiations(quote, change);
        if (draft.path("stagedQuoteStateToSent").asBoolean(false)) {
            change.edit(StagedQuotes.KIND.typeId(), staged).put("stagedQuoteState", "Sent");
        }
        change.addMessage(KIND.typeId(), quote, KIND.messages().created()).set("quote", quote);
    }

    /** A new quote answers the request to renegotiate an earlier one of the same staged quote. */
    private static void addressRenegotiations(ObjectNode quote, Change change) {
        change.project().all(KIND.typeId()).stream()
                .filter(earlier -> earlier.path("stagedQuote").equals(quote.path("stagedQuote")))
                .filter(earlier -> stateOf(earlier).equals(FOR_RENEGOTIATION))
                .forEach(earlier -> change.edit(KIND.typeId(), earlier).put(STATE, "RenegotiationAddressed"));
    }

    private static void changeState(ObjectNode quote, ObjectNode action, Change change) {
        if (stateOf(action).equals(FOR_RENEGOTIATION)) {
            throw ApiError.invalidOperation(
                    "A quote gets the state DeclinedForRenegotiation by the update action requestQuoteRenegotiation.");
        }
        KIND.changeState(quote, action, change);
    }

    private static void requestRenegotiation(ObjectNode quote, ObjectNode action, Change change) {
        requirePending(quote);
        quote.put(STATE, FOR_RENEGOTIATION);
        Json.set(quote, "buyerComment", action.get("buyerComment"));
        Json.set(
                change.addMessage(KIND.typeId(), quote, "QuoteRenegotiationRequested"),
                "buyerComment",
                action.get("buyerComment"));
    }

    /**
     * The quote that an order is made from: pending, not expired, and in the version that the draft names. It becomes
     * {@code Accepted} if the draft says so.
     */
    public static ObjectNode ordered(ObjectNode draft, Change change) {
        ObjectNode quote = KIND.origin(draft.path("quote"), draft.path("version"), change);
        requirePending(quote);
        boolean expired = quote.hasNonNull("validTo")
                && change.now().isAfter(Instant.parse(quote.path("validTo").asString()));
        if (expired) {
            throw ApiError.invalidOperation("The quote has expired.");
        }
        if (draft.path("quoteStateToAccepted").asBoolean(false)) {
            change.edit(KIND.typeId(), quote).put(STATE, "Accepted");
        }
        return quote;
    }

    /** Copies what a quote offers into an order. */
    public static void copyContent(ObjectNode quote, ObjectNode order) {
        QuotedContent.copy(quote, order);
        Json.copy(quote, order, "customerGroup", "store", "businessUnit", "purchaseOrderNumber");
        Json.set(order, "customerId", quote.at("/customer/id"));
        order.set("quote", KIND.reference(quote));
    }

    private static void requirePending(ObjectNode quote) {
        if (!stateOf(quote).equals(PENDING)) {
            throw ApiError.invalidOperation("The quote is " + stateOf(quote) + " and not " + PENDING + ".");
        }
    }

    private static String stateOf(JsonNode quote) {
        return quote.path(STATE).asString("");
    }
}
