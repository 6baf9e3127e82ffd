package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.customer.AnonymousPurchases;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.ResourceWrites;
import io.integrationhub.sandbox.commercetools.query.Query;
import io.integrationhub.sandbox.http.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The requests that all resource types have in common: query, create, read, update, delete, and existence checks. */
final class ResourceEndpoint implements Endpoint {

    private static final Set<String> SINGLE_PARAMETERS = Set.of("expand", "version", "dataErasure");

    private final ResourceWrites writes;

    /** The routes of one resource type. */
    static List<String> routes(ResourceType type) {
        List<String> routes = new ArrayList<>(List.of("GET " + type.path(), "HEAD " + type.path()));
        if (type.isCreatable()) {
            routes.add("POST " + type.path());
        }
        List<String> single = new ArrayList<>(List.of(type.path() + "/{}"));
        type.selectorNames().forEach(selector -> single.add(type.path() + "/" + selector + "={}"));
        for (String path : single) {
            routes.addAll(List.of("GET " + path, "HEAD " + path, "DELETE " + path));
            if (!type.actionNames().isEmpty()) {
                routes.add("POST " + path);
            }
        }
        return routes;
    }

    ResourceEndpoint(ResourceWrites writes) {
        this.writes = writes;
    }

    @Override
    public Optional<Response> handle(ProjectRequest request) {
        return kind(request.project(), request.rest()).map(type -> {
            boolean reads = request.http().is("GET") || request.http().is("HEAD");
            request.session().require(type, !reads);
            int depth = type.path().split("/").length;
            if (request.rest().size() == depth) {
                return collection(request, type);
            }
            if (request.rest().size() == depth + 1) {
                return single(request, type, request.rest().get(depth));
            }
            throw ApiError.notImplemented("the endpoint " + request.http().path());
        });
    }

    /** The type with the longest matching path: {@code orders/edits} takes precedence over {@code orders}. */
    private static Optional<ResourceType> kind(Project project, List<String> rest) {
        String path = String.join("/", rest) + "/";
        return project.resourceTypes().stream()
                .filter(type -> path.startsWith(type.path() + "/"))
                .max(Comparator.comparingInt(type -> type.path().length()));
    }

    private Response collection(ProjectRequest request, ResourceType type) {
        Map<String, List<String>> parameters = request.http().parameters();
        return switch (request.http().method()) {
            case "GET" -> Response.ok(new Query(type, parameters).run(request.project()));
            case "HEAD" -> Response.empty(new Query(type, parameters).any(request.project()) ? 200 : 404);
            case "POST" -> {
                requireImplemented(request, Set.of("expand"));
                ObjectNode created = writes.create(request.project(), type, request.body(), request.caller());
                yield Response.created(expanded(request, toResponse(request, type, created)));
            }
            default -> throw notImplemented(request);
        };
    }

    /** Wraps a created customer into the result of its sign-in. */
    private static ObjectNode toResponse(ProjectRequest request, ResourceType type, ObjectNode created) {
        return type.typeId().equals("customer")
                ? AnonymousPurchases.signInResult(created, request.project())
                : type.toResponse(created, request.project());
    }

    private Response single(ProjectRequest request, ResourceType type, String identifier) {
        requireImplemented(request, SINGLE_PARAMETERS);
        Optional<ObjectNode> found = find(request.project(), type, identifier);
        if (request.http().is("HEAD")) {
            return Response.empty(found.isPresent() ? 200 : 404);
        }
        ObjectNode current = found.orElseThrow(() -> notFound(identifier));
        ResourceWrites.Target target = new ResourceWrites.Target(request.project(), type, current);
        ObjectNode result = switch (request.http().method()) {
            case "GET" -> current;
            case "POST" -> writes.update(target, request.body(), request.caller());
            case "DELETE" ->
                writes.delete(target, request.http().parameter("version"), erasesData(request), request.caller());
            default -> throw notImplemented(request);
        };
        return Response.ok(expanded(request, type.toResponse(result, request.project())));
    }

    private static boolean erasesData(ProjectRequest request) {
        return request.http().parameter("dataErasure").filter("true"::equals).isPresent();
    }

    private static Optional<ObjectNode> find(Project project, ResourceType type, String identifier) {
        int equals = identifier.indexOf('=');
        if (equals < 0) {
            return project.find(type.typeId(), identifier);
        }
        String field = type.fieldOfSelector(identifier.substring(0, equals))
                .orElseThrow(() -> ApiError.notImplemented("the identifier " + type.path() + "/" + identifier));
        return project.find(type.typeId(), field, identifier.substring(equals + 1));
    }

    private static ApiError notFound(String identifier) {
        int equals = identifier.indexOf('=');
        if (equals < 0) {
            return ApiError.notFound("The Resource with ID '" + identifier + "' was not found.");
        }
        return ApiError.notFound("The Resource with "
                + identifier.substring(0, equals)
                + " '"
                + identifier.substring(equals + 1)
                + "' was not found.");
    }

    private static ObjectNode expanded(ProjectRequest request, ObjectNode resource) {
        List<String> paths = request.http().parameters().getOrDefault("expand", List.of());
        return Query.expand(resource, paths, request.project());
    }

    private static void requireImplemented(ProjectRequest request, Set<String> parameters) {
        request.http().parameters().keySet().stream()
                .filter(name -> !parameters.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ApiError.notImplemented("the query parameter '" + name + "' at "
                            + request.http().path());
                });
    }

    private static ApiError notImplemented(ProjectRequest request) {
        return ApiError.notImplemented(
                request.http().method() + " " + request.http().path());
    }
}
