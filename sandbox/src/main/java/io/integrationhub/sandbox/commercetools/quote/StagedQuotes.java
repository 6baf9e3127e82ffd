package io.integrationhub.sandbox.commercetools.quote;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code staged-quote}: what a seller prepares, with a cart that holds the offered prices. */
final class StagedQuotes {

    static final QuoteKind KIND = new QuoteKind(
            "staged-quote",
            EnumField.of("stagedQuoteState", "InProgress Sent Closed"),
            "StagedQuoteState",
            new QuoteKind.Messages(
                    "StagedQuoteCreated",
                    "StagedQuoteStateChanged",
                    "StagedQuoteStateTransition",
                    "StagedQuoteDeleted"));

    private static final Set<String> ANSWERABLE = Set.of("Submitted", "Accepted");

    private StagedQuotes() {}

    static ResourceType resourceType() {
        return KIND.resourceType()
                .fields("quoteRequest quotationCart validTo sellerComment")
                .draft(
                        Shape.of("quoteRequest! quoteRequestVersion! quoteRequestStateToAccepted key custom state")
                                .with("custom", CustomFields.DRAFT),
                        StagedQuotes::create)
                .action("changeStagedQuoteState", Shape.of("stagedQuoteState!"), KIND::changeState)
                .action("setValidTo", Shape.of("validTo"), setter("validTo", "StagedQuoteValidToSet"))
                .action(
                        "setSellerComment",
                        Shape.of("sellerComment"),
                        setter("sellerComment", "StagedQuoteSellerCommentSet"));
    }

    private static void create(ObjectNode quote, ObjectNode draft, Change change) {
        ObjectNode request =
                QuoteRequests.KIND.origin(draft.path("quoteRequest"), draft.path("quoteRequestVersion"), change);
        String state = request.path("quoteRequestState").asString();
        if (!ANSWERABLE.contains(state)) {
            throw ApiError.notImplemented("staging a quote for a quote request that is " + state);
        }
        KIND.fill(quote, draft, request.path("custom"), change);
        Json.copy(request, quote, "customer", "store", "businessUnit", "purchaseOrderNumber");
        quote.set("quoteRequest", QuoteRequests.KIND.reference(request));
        ObjectNode cart = QuotationCart.of(request, change);
        quote.set("quotationCart", QuoteKind.reference("cart", cart.path("id").asString()));
        if (draft.path("quoteRequestStateToAccepted").asBoolean(false)) {
            change.edit(QuoteRequests.KIND.typeId(), request).put("quoteRequestState", "Accepted");
        }
        change.addMessage(KIND.typeId(), quote, KIND.messages().created()).set("stagedQuote", quote);
    }

    /** The message has the new value, so that removing it sends none. */
    private static UpdateAction setter(String field, String messageType) {
        return (quote, action, change) -> {
            Json.set(quote, field, action.get(field));
            if (quote.has(field)) {
                change.addMessage(KIND.typeId(), quote, messageType).set(field, quote.path(field));
            }
        };
    }
}
