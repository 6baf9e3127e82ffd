package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.approval.ApprovalFlows;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.quote.Quotes;
import tools.jackson.databind.node.ObjectNode;

/** Creates an order from a quote: at the prices that were offered, whatever they are by now. */
final class OrderFromQuote {

    private static final Shape DRAFT =
            Shape.of("quote! version! quoteStateToAccepted orderNumber paymentState shipmentState orderState state");

    private OrderFromQuote() {}

    static ObjectNode create(ObjectNode draft, Change change) {
        DRAFT.check(draft, "order from quote draft");
        ObjectNode quote = Quotes.ordered(draft, change);
        ObjectNode order = change.create(Orders.TYPE);
        Quotes.copyContent(quote, order);
        Json.copy(draft, order, "orderNumber");
        order.put("shippingMode", "Single").put("origin", "Quote");
        order.putArray("shipping");
        order.putArray("refusedGifts");
        change.project().find("customer", order.path("customerId").asString("")).ifPresent(customer -> {
            Json.set(order, "customerEmail", customer.get("email"));
            Json.set(order, "locale", customer.get("locale"));
        });
        OrderFromCart.begin(order, draft, change);
        Orders.addOrderMessage(order, "OrderCreated", change);
        ApprovalFlows.start(order, change);
        return order;
    }
}
