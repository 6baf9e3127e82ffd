package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.ProjectState;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import java.util.List;
import java.util.Optional;

/** {@code GET /subscriptions/{id}/health}, the one thing that needs no token. */
final class SubscriptionHealthEndpoint {

    private SubscriptionHealthEndpoint() {}

    static Optional<ApiAnswer> answer(ApiRequest request, ProjectState project, List<String> rest) {
        boolean asked = request.is("GET")
                && rest.size() == 3
                && rest.getFirst().equals("subscriptions")
                && rest.get(2).equals("health");
        if (!asked) {
            return Optional.empty();
        }
        String identifier = rest.get(1);
        String status = (identifier.startsWith("key=")
                        ? project.find("subscription", "key", identifier.substring("key=".length()))
                        : project.find("subscription", identifier))
                .map(subscription -> subscription.path("status").asString("Healthy"))
                .orElseThrow(() -> Refusal.notFound("The Subscription '" + identifier + "' was not found."));
        int code = switch (status) {
            case "Healthy" -> 200;
            case "TemporaryError" -> 503;
            default -> 400;
        };
        return Optional.of(ApiAnswer.json(code, Json.object().put("status", status)));
    }
}
