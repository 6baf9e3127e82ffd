package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.order.Orders;
import io.integrationhub.sandbox.commercetools.project.BeforeCommit;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.http.Response;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /orders/import}: imports an order. Extensions on orders are called, as for any other creation. */
final class OrderImportEndpoint implements Endpoint {

    static final List<String> ROUTES = List.of("POST orders/import");

    private final BeforeCommit hook;

    OrderImportEndpoint(BeforeCommit hook) {
        this.hook = hook;
    }

    @Override
    public Optional<Response> handle(ProjectRequest request) {
        if (!request.is("POST", "orders", "import")) {
            return Optional.empty();
        }
        request.session().require(request.resourceType("order"), true);
        Change change = request.project().begin(request.caller());
        ObjectNode order = Orders.importOrder(request.body(), change);
        hook.check(request.resourceType("order"), order, null, change);
        request.project().commit(change);
        return Optional.of(Response.created(order));
    }
}
