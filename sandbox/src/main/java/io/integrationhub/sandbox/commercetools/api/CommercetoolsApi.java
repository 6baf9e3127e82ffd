package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.contract.ContractCheck;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.project.BeforeCommit;
import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.ResourceWrites;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the Project, checks the token and hands the request to the first endpoint that handles it. */
final class CommercetoolsApi {

    private static final Pattern JSON =
            Pattern.compile("application/json *(; *charset=\"?utf-8\"?)? *", Pattern.CASE_INSENSITIVE);

    private final Function<String, Optional<Project>> projects;
    private final OAuthEndpoint oauth;
    private final List<Endpoint> endpoints;
    private final ImplementedRoutes routes;
    private volatile @Nullable ContractCheck contract;

    CommercetoolsApi(
            Function<String, Optional<Project>> projects,
            Collection<ResourceType> types,
            OAuthEndpoint oauth,
            BeforeCommit hook) {
        this.projects = projects;
        this.oauth = oauth;
        ResourceWrites writes = new ResourceWrites(hook);
        ResourceEndpoint resources = new ResourceEndpoint(writes);
        this.endpoints = new ArrayList<>(specialEndpoints());
        endpoints.add(new VariantBulkEndpoint(writes));
        endpoints.addAll(List.of(
                new OrderImportEndpoint(hook),
                new OrderFromQuoteEndpoint(hook),
                new AsAssociateEndpoint(resources),
                resources));
        this.routes = ImplementedRoutes.of(types);
    }

    /** The endpoints with routes that no resource type defines. */
    static List<Endpoint> specialEndpoints() {
        return List.of(
                new ProjectEndpoint(),
                new ProductProjectionsEndpoint(),
                new SelectionProductsEndpoint(),
                new CustomObjectsEndpoint(),
                new OrderEditEndpoint(),
                new AccountEndpoint());
    }

    void check(ContractCheck against) {
        contract = against;
    }

    Response handle(Request request, String correlationId) {
        String projectKey = request.segments().getFirst();
        Project project = projects.apply(projectKey)
                .orElseThrow(() -> ApiError.notFound("The project '" + projectKey + "' was not found."));
        List<String> rest = request.segments().subList(1, request.segments().size());
        Optional<Response> health = SubscriptionHealthEndpoint.handle(request, project, rest);
        if (health.isPresent()) {
            return health.get();
        }
        Session session = oauth.session(request, projectKey);
        request.header("X-Catalog-Model").ifPresent(model -> {
            throw ApiError.notImplemented("the header X-Catalog-Model");
        });
        requireJson(request);
        ContractCheck check = contract;
        if (check != null) {
            check.request(request.method(), request.path(), request.body());
        }
        ProjectRequest.Target target = new ProjectRequest.Target(project, rest, routes.operation(request, rest));
        Response response =
                dispatch(new ProjectRequest(request, target, session, new Caller(session.clientId(), correlationId)));
        if (check != null) {
            check.response(request.method(), request.path(), response.status(), response.body());
        }
        return response;
    }

    /** What commercetools does with a body of another type is not documented. */
    private static void requireJson(Request request) {
        request.header("Content-Type")
                .filter(_ -> request.body().length > 0)
                .filter(type -> !JSON.matcher(type).matches())
                .ifPresent(type -> {
                    throw ApiError.notImplemented("bodies of the content type " + type);
                });
    }

    private Response dispatch(ProjectRequest request) {
        return endpoints.stream()
                .flatMap(endpoint -> endpoint.handle(request).stream())
                .findFirst()
                .orElseThrow(() -> ApiError.notImplemented("the endpoint "
                        + request.http().method() + " "
                        + request.http().path()));
    }
}
