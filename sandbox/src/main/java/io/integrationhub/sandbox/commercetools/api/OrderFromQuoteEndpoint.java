package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.order.Orders;
import io.integrationhub.sandbox.commercetools.project.BeforeCommit;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.http.Response;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /orders/quotes}: creates an order from a quote. It needs the scope of quotes, not that of orders. */
final class OrderFromQuoteEndpoint implements Endpoint {

    static final List<String> ROUTES = List.of("POST orders/quotes");

    private final BeforeCommit hook;

    OrderFromQuoteEndpoint(BeforeCommit hook) {
        this.hook = hook;
    }

    @Override
    public Optional<Response> handle(ProjectRequest request) {
        if (!request.is("POST", "orders", "quotes")) {
            return Optional.empty();
        }
        request.session().require(request.resourceType("quote"), true);
        Change change = request.project().begin(request.caller());
        ObjectNode order = Orders.createFromQuote(request.body(), change);
        hook.check(request.resourceType("order"), order, null, change);
        request.project().commit(change);
        return Optional.of(Response.created(order));
    }
}
