package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.order.OrderEdits;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /orders/edits/{id}/apply}. */
final class OrderEditEndpoint implements Endpoint {

    private static final int PARTS = 4;

    @Override
    public Optional<ApiAnswer> answer(ProjectRequest request) {
        List<String> rest = request.rest();
        boolean applies = request.http().is("POST")
                && rest.size() == PARTS
                && rest.subList(0, 2).equals(List.of("orders", "edits"))
                && rest.getLast().equals("apply");
        if (!applies) {
            return Optional.empty();
        }
        request.session().require(request.kind(OrderEdits.TYPE), true);
        String id = rest.get(2);
        ObjectNode edit = request.project()
                .find(OrderEdits.TYPE, id)
                .orElseThrow(() -> Refusal.notFound("The Resource with ID '" + id + "' was not found."));
        Change change = request.project().begin(request.caller());
        OrderEdits.apply(edit, request.body(), change);
        request.project().commit(change);
        return Optional.of(
                ApiAnswer.ok(request.project().find(OrderEdits.TYPE, id).orElse(edit)));
    }
}
