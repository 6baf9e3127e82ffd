package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.util.List;
import java.util.Optional;

/** {@code GET /subscriptions/{id}/health}, the only endpoint that requires no token. */
final class SubscriptionHealthEndpoint {

    static final List<String> ROUTES = List.of("GET subscriptions/{}/health");

    private SubscriptionHealthEndpoint() {}

    static Optional<Response> handle(Request request, Project project, List<String> rest) {
        boolean matches = request.is("GET")
                && rest.size() == 3
                && rest.getFirst().equals("subscriptions")
                && rest.get(2).equals("health");
        if (!matches) {
            return Optional.empty();
        }
        String identifier = rest.get(1);
        String status = (identifier.startsWith("key=")
                        ? project.find("subscription", "key", identifier.substring("key=".length()))
                        : project.find("subscription", identifier))
                .map(subscription -> subscription.path("status").asString("Healthy"))
                .orElseThrow(() -> ApiError.notFound("The Subscription '" + identifier + "' was not found."));
        int code = switch (status) {
            case "Healthy" -> 200;
            case "TemporaryError" -> 503;
            default -> 400;
        };
        return Optional.of(Response.json(code, Json.object().put("status", status)));
    }
}
