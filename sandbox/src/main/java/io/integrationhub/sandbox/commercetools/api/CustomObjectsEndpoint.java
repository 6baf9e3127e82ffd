package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.ResourceWrites;
import io.integrationhub.sandbox.commercetools.query.Query;
import io.integrationhub.sandbox.http.Response;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Custom Objects: any JSON under a container and a key; the same request creates or overwrites it. */
final class CustomObjectsEndpoint implements Endpoint {

    static final String TYPE = "key-value-document";

    /** API Extensions are not called for Custom Objects. */
    private static final ResourceWrites WRITES = new ResourceWrites((_, _, _, _) -> {});

    private static final Shape DRAFT = Shape.of("container! key! value! version");
    private static final String NAME = "[-_~.a-zA-Z0-9]{1,256}";

    @Override
    public List<String> routes() {
        return List.of(
                "GET custom-objects",
                "POST custom-objects",
                "GET custom-objects/{}",
                "GET custom-objects/{}/{}",
                "HEAD custom-objects/{}/{}",
                "DELETE custom-objects/{}/{}");
    }

    @Override
    public Optional<Response> handle(ProjectRequest request) {
        List<String> rest = request.rest();
        if (rest.isEmpty() || !rest.getFirst().equals("custom-objects")) {
            return Optional.empty();
        }
        ResourceType type = request.resourceType(TYPE);
        boolean reads = request.http().is("GET") || request.http().is("HEAD");
        request.session().require(type, !reads);
        if (rest.size() == 1 && request.http().is("POST")) {
            return Optional.of(Response.ok(type.toResponse(put(request), request.project())));
        }
        if (rest.size() == 1 && request.http().is("GET")) {
            return Optional.of(Response.ok(new Query(type, request.http().parameters()).run(request.project())));
        }
        if (rest.size() == 2 && request.http().is("GET")) {
            List<ObjectNode> inContainer = request.project().all(TYPE).stream()
                    .filter(one -> one.path("container").asString().equals(rest.get(1)))
                    .toList();
            return Optional.of(
                    Response.ok(new Query(type, request.http().parameters()).run(request.project(), inContainer)));
        }
        return rest.size() == 3 ? Optional.of(single(request, type)) : Optional.empty();
    }

    private static Response single(ProjectRequest request, ResourceType type) {
        String container = request.rest().get(1);
        String key = request.rest().get(2);
        Optional<ObjectNode> found = find(request.project(), container, key);
        if (request.http().is("HEAD")) {
            return Response.empty(found.isPresent() ? 200 : 404);
        }
        ObjectNode current = found.orElseThrow(
                () -> ApiError.notFound("The CustomObject with ID '(" + container + "," + key + ")' was not found."));
        if (request.http().is("DELETE")) {
            // Unlike for other resources, the version is optional.
            Optional<String> version = request.http()
                    .parameter("version")
                    .or(() -> Optional.of(current.path("version").asString()));
            boolean erasesData = request.http().parameter("dataErasure").equals(Optional.of("true"));
            WRITES.delete(
                    new ResourceWrites.Target(request.project(), type, current), version, erasesData, request.caller());
        }
        return Response.ok(type.toResponse(current, request.project()));
    }

    private static ObjectNode put(ProjectRequest request) {
        ObjectNode draft = request.body();
        DRAFT.check(draft, "custom object draft");
        String container = name(draft, "container");
        String key = name(draft, "key");
        Optional<ObjectNode> present = find(request.project(), container, key);
        long actual = present.map(one -> one.path("version").asLong()).orElse(0L);
        if (draft.has("version") && draft.path("version").asLong() != actual) {
            throw ApiError.concurrentModification(draft.path("version").asLong(), actual);
        }
        Change change = request.project().begin(request.caller());
        ObjectNode object = present.map(one -> change.edit(TYPE, one)).orElseGet(() -> change.create(TYPE));
        object.put("container", container).put("key", key).set("value", draft.path("value"));
        // Container and key are unique together, so a single field holds both for the index.
        object.put("containerAndKey", container + "/" + key);
        request.project().commit(change);
        return object;
    }

    private static String name(ObjectNode draft, String field) {
        String value = draft.path(field).asString();
        if (!value.matches(NAME)) {
            throw ApiError.invalidField(field, value, NAME);
        }
        return value;
    }

    private static Optional<ObjectNode> find(Project project, String container, String key) {
        return project.find(TYPE, "containerAndKey", container + "/" + key);
    }
}
