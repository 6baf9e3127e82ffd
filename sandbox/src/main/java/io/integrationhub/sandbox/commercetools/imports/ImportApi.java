package io.integrationhub.sandbox.commercetools.imports;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceWrites;
import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes of the Import API. */
public final class ImportApi implements AutoCloseable {

    /** The path that stands for the host of the Import API. */
    public static final String PATH = "import-api";

    /** The routes that are implemented. */
    public static final List<String> ROUTES = Stream.concat(
                    Stream.of(
                            "GET import-containers",
                            "POST import-containers",
                            "GET import-containers/{}",
                            "DELETE import-containers/{}",
                            "GET import-containers/{}/import-operations",
                            "GET import-containers/{}/import-summaries",
                            "GET import-operations/{}"),
                    Arrays.stream(ImportedType.values()).map(type -> "POST " + type.path() + "/import-containers/{}"))
            .toList();

    private static final String CONTAINERS = "import-containers";
    private static final String OPERATIONS = "import-operations";
    private static final List<String> SCOPES = List.of("import_containers");
    private static final int MAX_LIMIT = 500;
    private static final int DEFAULT_LIMIT = 20;

    /** The part of a request behind the Project's key. */
    private record Call(Request http, Project project, List<String> rest, Instant now) {

        boolean is(String method, int segments) {
            return http.is(method) && rest.size() == segments;
        }
    }

    private final Function<String, Optional<Project>> projects;
    private final ImportAccess access;
    private final ResourceWrites writes;
    private final ApiDescription api = ApiDescription.read("/commercetools/import.txt");
    private final Map<String, ImportWorker> workers = new ConcurrentHashMap<>();
    private final Map<String, ProjectImports> imports = new ConcurrentHashMap<>();

    public ImportApi(Function<String, Optional<Project>> projects, ImportAccess access, ResourceWrites writes) {
        this.projects = projects;
        this.access = access;
        this.writes = writes;
    }

    /** Handles a request whose path begins with {@link #PATH} and the key of a Project. */
    public Response handle(Request request) {
        List<String> segments = request.segments();
        String key = segments.size() > 1 ? segments.get(1) : "";
        Project project =
                projects.apply(key).orElseThrow(() -> ApiError.notFound("The project '" + key + "' was not found."));
        List<String> rest = segments.subList(2, segments.size());
        if (api.route(rest).isEmpty()) {
            throw ApiError.notFound("The Import API has no endpoint " + request.path() + ".");
        }
        Call call =
                new Call(request, project, rest, project.begin(Caller.PLATFORM).now());
        return dispatch(call)
                .orElseThrow(() -> ApiError.notImplemented("the endpoint " + request.method() + " " + request.path()));
    }

    private Optional<Response> dispatch(Call call) {
        List<String> rest = call.rest();
        if (call.is("POST", 3) && rest.get(1).equals(CONTAINERS)) {
            return ImportedType.ofPath(rest.getFirst()).map(type -> submit(call, type));
        }
        boolean reads = call.http().is("GET");
        access.require(call.http(), call.project().key(), SCOPES, !reads);
        ProjectImports of = of(call.project());
        if (rest.getFirst().equals(OPERATIONS) && call.is("GET", 2)) {
            return Optional.of(Response.ok(of.operation(rest.get(1), call.now())
                    .map(ImportOperation::toJson)
                    .orElseThrow(() -> ApiError.notFound("The import operation was not found."))));
        }
        return containers(call, of);
    }

    private static Optional<Response> containers(Call call, ProjectImports of) {
        List<String> rest = call.rest();
        if (call.is("POST", 1)) {
            return Optional.of(
                    Response.created(of.create(Json.object(call.http().body()), call.now())));
        }
        if (call.is("GET", 1)) {
            return Optional.of(page(call, of.containers(call.now())));
        }
        if (call.is("GET", 2)) {
            return Optional.of(Response.ok(of.container(rest.get(1), call.now()).toJson()));
        }
        if (call.is("DELETE", 2)) {
            return Optional.of(Response.ok(of.delete(rest.get(1), call.now())));
        }
        if (call.is("GET", 3) && rest.getLast().equals("import-summaries")) {
            return Optional.of(Response.ok(of.summary(rest.get(1), call.now())));
        }
        if (call.is("GET", 3)) {
            return Optional.of(page(call, operations(call, of)));
        }
        return Optional.empty();
    }

    private static List<ObjectNode> operations(Call call, ProjectImports of) {
        Optional<String> state = call.http().parameter("state");
        Optional<String> key = call.http().parameter("resourceKey");
        Stream<ImportOperation> operations = of.operations(call.rest().get(1), call.now());
        return operations
                .filter(one ->
                        state.filter(wanted -> !one.state().equals(wanted)).isEmpty())
                .filter(one ->
                        key.filter(wanted -> !one.resourceKey().equals(wanted)).isEmpty())
                .map(ImportOperation::toJson)
                .toList();
    }

    private Response submit(Call call, ImportedType type) {
        access.require(call.http(), call.project().key(), type.scopes(), true);
        ObjectNode body = Json.object(call.http().body());
        return Response.created(of(call.project()).submit(type, call.rest().getLast(), body, call.now()));
    }

    private ProjectImports of(Project project) {
        return imports.computeIfAbsent(
                project.key(),
                key -> new ProjectImports(
                        api, workers.computeIfAbsent(key, one -> new ImportWorker(project, writes, api))));
    }

    private static Response page(Call call, List<ObjectNode> all) {
        int limit = Math.min(number(call, "limit", DEFAULT_LIMIT), MAX_LIMIT);
        int offset = number(call, "offset", 0);
        ArrayNode results = Json.array();
        all.stream().skip(offset).limit(limit).forEach(results::add);
        ObjectNode page = Json.object()
                .put("limit", limit)
                .put("offset", offset)
                .put("count", results.size())
                .put("total", all.size());
        page.set("results", results);
        return Response.ok(page);
    }

    private static int number(Call call, String name, int otherwise) {
        String text = call.http().parameter(name).orElse(String.valueOf(otherwise));
        if (!text.matches("\\d{1,6}")) {
            throw ApiError.invalidInput("Malformed parameter: " + name + ": a number is expected");
        }
        return Integer.parseInt(text);
    }

    @Override
    public void close() {
        workers.values().forEach(ImportWorker::close);
    }
}
