package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.product.ProductProjections;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.query.Query;
import io.integrationhub.sandbox.http.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Product projections, which are read-only and derived from products with each request. */
final class ProductProjectionsEndpoint implements Endpoint {

    private static final String PATH = "product-projections";
    private static final String PRODUCT = "product";

    @Override
    public List<String> routes() {
        return List.of("GET product-projections", "GET product-projections/{}", "GET product-projections/key={}");
    }

    @Override
    public Optional<Response> handle(ProjectRequest request) {
        if (request.rest().isEmpty()
                || !request.rest().getFirst().equals(PATH)
                || !request.http().is("GET")) {
            return Optional.empty();
        }
        ResourceType type = request.resourceType("product-projection");
        request.session().require(type, false);
        Map<String, List<String>> parameters =
                new LinkedHashMap<>(request.http().parameters());
        boolean staged = List.of("true").equals(parameters.remove("staged"));
        if (request.rest().size() == 1) {
            return Optional.of(Response.ok(new Query(type, parameters)
                    .run(request.project(), PRODUCT, product -> ProductProjections.view(product, staged))));
        }
        List<String> expand = parameters.getOrDefault("expand", List.of());
        parameters.remove("expand");
        parameters.keySet().stream().findFirst().ifPresent(name -> {
            throw ApiError.notImplemented("the query parameter '" + name + "' of a single product projection");
        });
        String identifier = request.rest().get(1);
        Optional<ObjectNode> product = identifier.startsWith("key=")
                ? request.project().find(PRODUCT, "key", identifier.substring("key=".length()))
                : request.project().find(PRODUCT, identifier);
        return Optional.of(product.flatMap(found -> ProductProjections.view(found, staged))
                .map(projection -> type.toResponse(projection, request.project()))
                .map(projection -> Response.ok(Query.expand(projection, expand, request.project())))
                .orElseThrow(
                        () -> ApiError.notFound("The Resource with identifier '" + identifier + "' was not found.")));
    }
}
