package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.order.OrderImport;
import io.integrationhub.sandbox.commercetools.project.BeforeCommit;
import io.integrationhub.sandbox.commercetools.project.Change;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /orders/import}. Extensions on orders are asked, as for every other creation. */
final class OrderImportEndpoint implements Endpoint {

    private final BeforeCommit hook;

    OrderImportEndpoint(BeforeCommit hook) {
        this.hook = hook;
    }

    @Override
    public Optional<ApiAnswer> answer(ProjectRequest request) {
        if (!request.is("POST", "orders", "import")) {
            return Optional.empty();
        }
        request.session().require(request.kind("order"), true);
        Change change = request.project().begin(request.caller());
        ObjectNode order = OrderImport.read(request.body(), change);
        hook.check(request.kind("order"), order, null, change);
        request.project().commit(change);
        return Optional.of(ApiAnswer.created(order));
    }
}
