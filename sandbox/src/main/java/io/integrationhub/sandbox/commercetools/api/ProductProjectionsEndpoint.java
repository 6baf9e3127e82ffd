package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.kinds.ProductProjections;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.query.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Product projections: read only, made of the products on the way. */
final class ProductProjectionsEndpoint implements Endpoint {

    private static final String PATH = "product-projections";

    @Override
    public Optional<ApiAnswer> answer(ProjectRequest request) {
        if (request.rest().isEmpty()
                || !request.rest().getFirst().equals(PATH)
                || !request.http().is("GET")) {
            return Optional.empty();
        }
        Kind kind = request.kind("product-projection");
        request.session().require(kind, false);
        Map<String, List<String>> parameters =
                new LinkedHashMap<>(request.http().parameters());
        boolean staged = List.of("true").equals(parameters.remove("staged"));
        List<ObjectNode> projections = ProductProjections.all(request.project(), staged);
        if (request.rest().size() == 1) {
            return Optional.of(ApiAnswer.ok(new Query(kind, parameters).run(request.project(), projections)));
        }
        String identifier = request.rest().get(1);
        String field = identifier.startsWith("key=") ? "key" : "id";
        Optional<String> wanted = Optional.of(identifier.replaceFirst("^key=", ""));
        return Optional.of(projections.stream()
                .filter(projection -> Json.text(projection, field).equals(wanted))
                .findFirst()
                .map(ApiAnswer::ok)
                .orElseThrow(
                        () -> Refusal.notFound("The Resource with " + field + " '" + identifier + "' was not found.")));
    }
}
