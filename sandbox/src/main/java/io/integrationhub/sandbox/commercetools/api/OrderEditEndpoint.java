package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.order.Orders;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.http.Response;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /orders/edits/{id}/apply}: applies an order edit. */
final class OrderEditEndpoint implements Endpoint {

    private static final String TYPE = "order-edit";
    private static final int SEGMENTS = 4;

    @Override
    public List<String> routes() {
        return List.of("POST orders/edits/{}/apply");
    }

    @Override
    public Optional<Response> handle(ProjectRequest request) {
        List<String> rest = request.rest();
        boolean applies = request.http().is("POST")
                && rest.size() == SEGMENTS
                && rest.subList(0, 2).equals(List.of("orders", "edits"))
                && rest.getLast().equals("apply");
        if (!applies) {
            return Optional.empty();
        }
        request.session().require(request.resourceType(TYPE), true);
        String id = rest.get(2);
        ObjectNode edit = request.project()
                .find(TYPE, id)
                .orElseThrow(() -> ApiError.notFound("The Resource with ID '" + id + "' was not found."));
        Change change = request.project().begin(request.caller());
        Orders.applyEdit(edit, request.body(), change);
        request.project().commit(change);
        return Optional.of(Response.ok(request.project().find(TYPE, id).orElse(edit)));
    }
}
