package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.ResourceWrites;
import io.integrationhub.sandbox.http.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /variants/bulk}: publishes or unpublishes many Variants; each succeeds or fails alone. */
final class VariantBulkEndpoint implements Endpoint {

    static final List<String> ROUTES = List.of("POST variants/bulk");

    private static final String TYPE = "variant";
    private static final int MAX_ITEMS = 1_000;
    private static final int MULTI_STATUS = 207;
    private static final Set<String> ACTIONS = Set.of("publish", "unpublish");

    private final ResourceWrites writes;

    VariantBulkEndpoint(ResourceWrites writes) {
        this.writes = writes;
    }

    @Override
    public Optional<Response> handle(ProjectRequest request) {
        if (!request.is("POST", "variants", "bulk")) {
            return Optional.empty();
        }
        ResourceType type = request.resourceType(TYPE);
        request.session().require(type, true);
        ObjectNode body = request.body();
        List<ObjectNode> items = Json.objects(body, "items");
        if (items.size() > MAX_ITEMS) {
            throw ApiError.of(400, "BulkOperationMaxItemsExceeded", "A bulk request has at most 1000 items.")
                    .with("limit", Json.MAPPER.valueToTree(MAX_ITEMS))
                    .with("provided", Json.MAPPER.valueToTree(items.size()));
        }
        ArrayNode actions = Json.list(body, "actions");
        boolean supported = actions.size() == 1
                && ACTIONS.contains(actions.path(0).path("action").asString());
        if (!supported) {
            throw ApiError.invalidInput("One action is expected: publish or unpublish.");
        }
        ArrayNode results = Json.array();
        items.forEach(item -> results.add(result(request, item, actions)));
        return Optional.of(Response.json(MULTI_STATUS, response(results)));
    }

    private static ObjectNode response(ArrayNode results) {
        long succeeded = results.valueStream()
                .filter(one -> one.path("status").asString().equals("Success"))
                .count();
        ObjectNode response =
                Json.object().put("successCount", succeeded).put("failureCount", results.size() - succeeded);
        response.set("results", results);
        return response;
    }

    private ObjectNode result(ProjectRequest request, ObjectNode item, ArrayNode actions) {
        ObjectNode result = Json.object();
        Json.copy(item, result, "id", "key");
        try {
            ObjectNode current = find(request, item);
            ObjectNode update = Json.object();
            boolean checked = !request.http()
                    .parameter("versionControl")
                    .filter("Off"::equals)
                    .isPresent();
            update.set("version", checked ? item.path("version") : current.path("version"));
            update.set("actions", actions.deepCopy());
            ResourceWrites.Target target =
                    new ResourceWrites.Target(request.project(), request.resourceType(TYPE), current);
            ObjectNode updated = writes.update(target, update, request.caller());
            result.put("status", "Success");
            Json.copy(updated, result.putObject("resource"), "id", "version");
        } catch (ApiError error) {
            result.put("status", "Fail").set("errors", error.body().path("errors"));
        }
        return result;
    }

    private static ObjectNode find(ProjectRequest request, ObjectNode item) {
        Optional<String> id = Json.text(item, "id");
        Optional<String> key = Json.text(item, "key");
        if (id.isPresent() == key.isPresent()) {
            throw ApiError.invalidInput("Either 'id' or 'key' is expected.");
        }
        return id.flatMap(one -> request.project().find(TYPE, one))
                .or(() -> key.flatMap(one -> request.project().find(TYPE, "key", one)))
                .orElseThrow(() ->
                        ApiError.notFound("The Resource '" + id.or(() -> key).orElse("") + "' was not found."));
    }
}
