package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.query.Query;
import io.integrationhub.sandbox.commercetools.selection.ProductSelections;
import io.integrationhub.sandbox.http.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The products of a Product Selection, and the Product Selections of a product. */
final class SelectionProductsEndpoint implements Endpoint {

    private static final String SELECTIONS = "product-selections";
    private static final int SEGMENTS = 3;
    private static final int MAX_LIMIT = 500;
    private static final Set<String> PARAMETERS = Set.of("limit", "offset", "withTotal", "expand");

    @Override
    public List<String> routes() {
        return List.of(
                "GET product-selections/{}/products",
                "GET product-selections/key={}/products",
                "GET products/{}/product-selections",
                "GET products/key={}/product-selections");
    }

    @Override
    public Optional<Response> handle(ProjectRequest request) {
        List<String> rest = request.rest();
        if (!request.http().is("GET") || rest.size() != SEGMENTS) {
            return Optional.empty();
        }
        if (rest.getFirst().equals(SELECTIONS) && rest.getLast().equals("products")) {
            ObjectNode selection = required(request, "product-selection");
            return Optional.of(page(request, ProductSelections.products(selection)));
        }
        if (rest.getFirst().equals("products") && rest.getLast().equals(SELECTIONS)) {
            ObjectNode product = required(request, "product");
            return Optional.of(page(request, ProductSelections.ofProduct(product, request.project())));
        }
        return Optional.empty();
    }

    private static ObjectNode required(ProjectRequest request, String typeId) {
        request.session().require(request.resourceType(typeId), false);
        String identifier = request.rest().get(1);
        Project project = request.project();
        Optional<ObjectNode> found = identifier.startsWith("key=")
                ? project.find(typeId, "key", identifier.substring("key=".length()))
                : project.find(typeId, identifier);
        return found.orElseThrow(() -> ApiError.notFound("The Resource '" + identifier + "' was not found."));
    }

    private static Response page(ProjectRequest request, List<ObjectNode> all) {
        request.http().parameters().keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ApiError.notImplemented("the query parameter '" + name + "' of Product Selections");
                });
        int limit = number(request, "limit", 20, MAX_LIMIT);
        int offset = number(request, "offset", 0, 10_000);
        List<String> expand = request.http().parameters().getOrDefault("expand", List.of());
        ArrayNode results = Json.array();
        all.stream()
                .skip(offset)
                .limit(limit)
                .forEach(one -> results.add(Query.expand(one, expand, request.project())));
        ObjectNode page =
                Json.object().put("limit", limit).put("offset", offset).put("count", results.size());
        if (request.http().parameter("withTotal").filter("false"::equals).isEmpty()) {
            page.put("total", all.size());
        }
        page.set("results", results);
        return Response.ok(page);
    }

    private static int number(ProjectRequest request, String name, int otherwise, int max) {
        String text = request.http().parameter(name).orElse(String.valueOf(otherwise));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > max) {
            throw ApiError.invalidInput(
                    "Malformed parameter: " + name + ": a number between 0 and " + max + " is expected");
        }
        return Integer.parseInt(text);
    }
}
