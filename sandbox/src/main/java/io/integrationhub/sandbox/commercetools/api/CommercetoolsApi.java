package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.contract.ContractCheck;
import io.integrationhub.sandbox.commercetools.project.BeforeCommit;
import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.ProjectState;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.project.Writes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the Project, checks the token, and asks the endpoints one after the other. */
public final class CommercetoolsApi {

    private final Function<String, Optional<ProjectState>> projects;
    private final TokenDesk tokens;
    private final List<Endpoint> endpoints;
    private volatile @Nullable ContractCheck contract;

    public CommercetoolsApi(Function<String, Optional<ProjectState>> projects, TokenDesk tokens, BeforeCommit hook) {
        this.projects = projects;
        this.tokens = tokens;
        ResourceEndpoint resources = new ResourceEndpoint(new Writes(hook));
        this.endpoints = List.of(
                new ProjectEndpoint(),
                new ProductProjectionsEndpoint(),
                new CustomObjectsEndpoint(),
                new OrderImportEndpoint(hook),
                new OrderEditEndpoint(),
                new AsAssociateEndpoint(resources),
                resources);
    }

    /** Holds all requests and answers from now on against the OpenAPI. */
    public void check(ContractCheck against) {
        contract = against;
    }

    ApiAnswer answer(ApiRequest request, String correlationId) {
        String projectKey = request.segments().getFirst();
        ProjectState project = projects.apply(projectKey)
                .orElseThrow(() -> Refusal.notFound("The project '" + projectKey + "' was not found."));
        List<String> rest = request.segments().subList(1, request.segments().size());
        Optional<ApiAnswer> health = SubscriptionHealthEndpoint.answer(request, project, rest);
        if (health.isPresent()) {
            return health.get();
        }
        Session session = tokens.session(request, projectKey);
        ContractCheck check = contract;
        if (check != null) {
            check.request(request.method(), request.path(), request.body());
        }
        ProjectRequest inProject =
                new ProjectRequest(request, project, session, rest, new Caller(session.clientId(), correlationId));
        for (Endpoint endpoint : endpoints) {
            Optional<ApiAnswer> answer = endpoint.answer(inProject);
            if (answer.isPresent()) {
                if (check != null) {
                    check.answer(
                            request.method(),
                            request.path(),
                            answer.get().status(),
                            answer.get().body());
                }
                return answer.get();
            }
        }
        throw Refusal.notFound("The stand-in does not know the endpoint " + request.path() + ".");
    }
}
