package io.integrationhub.sandbox.commercetools.quote;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code quote-request}: what a buyer wants a quote for, as the cart was at that time. */
final class QuoteRequests {

    static final QuoteKind KIND = new QuoteKind(
            "quote-request",
            EnumField.of("quoteRequestState", "Submitted Accepted Closed Rejected Cancelled"),
            "QuoteRequestState",
            new QuoteKind.Messages(
                    "QuoteRequestCreated",
                    "QuoteRequestStateChanged",
                    "QuoteRequestStateTransition",
                    "QuoteRequestDeleted"));

    private QuoteRequests() {}

    static ResourceType resourceType() {
        return KIND.resourceType()
                .fields("comment customerGroup cart " + QuotedContent.FIELDS)
                .draft(
                        Shape.of("cart! cartVersion! key comment custom state purchaseOrderNumber")
                                .with("custom", CustomFields.DRAFT),
                        QuoteRequests::create)
                .action("changeQuoteRequestState", Shape.of("quoteRequestState!"), KIND::changeState)
                .action(
                        "changeCustomer",
                        Shape.of("customer!"),
                        (request, action, change) ->
                                KIND.changeCustomer(request, action, "QuoteRequestCustomerChanged", change));
    }

    private static void create(ObjectNode request, ObjectNode draft, Change change) {
        ObjectNode cart = change.resolve("cart", draft.path("cart"));
        QuoteKind.requireVersion(cart, draft.path("cartVersion"));
        requireQuotable(cart);
        KIND.fill(request, draft, MissingNode.getInstance(), change);
        Json.copy(draft, request, "comment", "purchaseOrderNumber");
        QuotedContent.copy(cart, request);
        Json.copy(cart, request, "customerGroup", "store", "businessUnit");
        request.set(
                "customer",
                QuoteKind.reference("customer", cart.path("customerId").asString()));
        request.set("cart", QuoteKind.reference("cart", cart.path("id").asString()));
        change.addMessage(KIND.typeId(), request, KIND.messages().created()).set("quoteRequest", request);
    }

    private static void requireQuotable(ObjectNode cart) {
        if (!cart.path("cartState").asString().equals("Active")) {
            throw ApiError.invalidOperation("Only an Active cart can be quoted.");
        }
        if (!cart.hasNonNull("customerId")) {
            throw ApiError.invalidOperation("An anonymous cart cannot be quoted.");
        }
        if (!cart.path("discountCodes").isEmpty()) {
            throw ApiError.invalidOperation("A cart with Discount Codes cannot be quoted.");
        }
        if (!cart.path("shippingMode").asString("Single").equals("Single")) {
            throw ApiError.invalidOperation("A cart with several shipping methods cannot be quoted.");
        }
        if (!cart.hasNonNull("shippingAddress")) {
            throw ApiError.invalidOperation("A cart without shipping address cannot be quoted.");
        }
        if (cart.path("lineItems").isEmpty() && cart.path("customLineItems").isEmpty()) {
            throw ApiError.invalidOperation("An empty cart cannot be quoted.");
        }
    }
}
