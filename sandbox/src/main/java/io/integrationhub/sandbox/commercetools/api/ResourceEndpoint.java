package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.ProjectState;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.project.Writes;
import io.integrationhub.sandbox.commercetools.query.Expansion;
import io.integrationhub.sandbox.commercetools.query.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What every kind of resource answers: query, create, read, update, delete, and whether it exists. */
final class ResourceEndpoint implements Endpoint {

    private static final Set<String> SINGLE_PARAMETERS = Set.of("expand", "version", "dataErasure");

    private final Writes writes;

    ResourceEndpoint(Writes writes) {
        this.writes = writes;
    }

    @Override
    public Optional<ApiAnswer> answer(ProjectRequest request) {
        return kind(request.project(), request.rest()).map(kind -> {
            boolean reads = request.http().is("GET") || request.http().is("HEAD");
            request.session().require(kind, !reads);
            int depth = kind.path().split("/").length;
            if (request.rest().size() == depth) {
                return collection(request, kind);
            }
            if (request.rest().size() == depth + 1) {
                return single(request, kind, request.rest().get(depth));
            }
            throw Refusal.notFound(
                    "The stand-in does not know the endpoint " + request.http().path() + ".");
        });
    }

    /** The kind whose path is the longest that fits: orders/edits before orders. */
    private static Optional<Kind> kind(ProjectState project, List<String> rest) {
        String path = String.join("/", rest) + "/";
        return project.kinds().all().stream()
                .filter(kind -> path.startsWith(kind.path() + "/"))
                .max(Comparator.comparingInt(kind -> kind.path().length()));
    }

    private ApiAnswer collection(ProjectRequest request, Kind kind) {
        Map<String, List<String>> parameters = request.http().parameters();
        return switch (request.http().method()) {
            case "GET" -> ApiAnswer.ok(new Query(kind, parameters).run(request.project()));
            case "HEAD" -> ApiAnswer.empty(new Query(kind, parameters).any(request.project()) ? 200 : 404);
            case "POST" ->
                ApiAnswer.created(expanded(
                        request,
                        answered(kind, writes.create(request.project(), kind, request.body(), request.caller()))));
            default -> throw methodNotAllowed(request);
        };
    }

    /** A created customer comes as the result of signing it in. */
    private static ObjectNode answered(Kind kind, ObjectNode created) {
        if (!kind.typeId().equals("customer")) {
            return kind.show(created);
        }
        ObjectNode result = Json.object();
        result.set("customer", created);
        return result;
    }

    private ApiAnswer single(ProjectRequest request, Kind kind, String identifier) {
        request.http().parameters().keySet().stream()
                .filter(name -> !SINGLE_PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.unknownToStandIn("the query parameter '" + name + "'");
                });
        Optional<ObjectNode> found = find(request.project(), kind, identifier);
        if (request.http().is("HEAD")) {
            return ApiAnswer.empty(found.isPresent() ? 200 : 404);
        }
        ObjectNode current = found.orElseThrow(() -> notFound(identifier));
        Writes.Target target = new Writes.Target(request.project(), kind, current);
        ObjectNode result = switch (request.http().method()) {
            case "GET" -> current;
            case "POST" -> writes.update(target, request.body(), request.caller());
            case "DELETE" -> writes.delete(target, request.http().parameter("version"), request.caller());
            default -> throw methodNotAllowed(request);
        };
        return ApiAnswer.ok(expanded(request, kind.show(result)));
    }

    private static Optional<ObjectNode> find(ProjectState project, Kind kind, String identifier) {
        int equals = identifier.indexOf('=');
        if (equals < 0) {
            return project.find(kind.typeId(), identifier);
        }
        String field = kind.fieldOfSelector(identifier.substring(0, equals))
                .orElseThrow(
                        () -> Refusal.notFound("The stand-in does not know " + kind.path() + "/" + identifier + "."));
        return project.find(kind.typeId(), field, identifier.substring(equals + 1));
    }

    private static Refusal notFound(String identifier) {
        int equals = identifier.indexOf('=');
        if (equals < 0) {
            return Refusal.notFound("The Resource with ID '" + identifier + "' was not found.");
        }
        return Refusal.notFound("The Resource with "
                + identifier.substring(0, equals)
                + " '"
                + identifier.substring(equals + 1)
                + "' was not found.");
    }

    private static ObjectNode expanded(ProjectRequest request, ObjectNode resource) {
        List<String> paths = request.http().parameters().getOrDefault("expand", List.of());
        return new Expansion(paths).expand(resource, request.project());
    }

    private static Refusal methodNotAllowed(ProjectRequest request) {
        return Refusal.of(
                405,
                "InvalidOperation",
                "The stand-in does not know "
                        + request.http().method()
                        + " "
                        + request.http().path()
                        + ".");
    }
}
