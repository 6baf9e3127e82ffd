package io.integrationhub.sandbox.commercetools.admin;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.order.Orders;
import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.subscription.Subscriptions;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** {@code /stand-in/projects/{key}/…}: what commercetools itself does in a Project and no API client can do. */
final class ProjectAdmin {

    private static final Caller PLATFORM = new Caller("platform", "stand-in");

    private final Function<String, Optional<Project>> projects;

    ProjectAdmin(Function<String, Optional<Project>> projects) {
        this.projects = projects;
    }

    /** The response; empty if there is no such endpoint. */
    Optional<Response> handle(Request request, List<String> path) {
        if (path.size() != 3 || !path.getFirst().equals("projects")) {
            return Optional.empty();
        }
        Project project = projects.apply(path.get(1))
                .orElseThrow(() -> ApiError.notFound("The project '" + path.get(1) + "' was not found."));
        ObjectNode body = Json.object(request.body());
        return switch (path.get(2)) {
            case "recurring-orders" -> Optional.of(Response.created(recurringOrder(project, body)));
            case "subscription-status" -> Optional.of(Response.ok(Subscriptions.changeStatus(project, body)));
            default -> Optional.empty();
        };
    }

    private static ObjectNode recurringOrder(Project project, ObjectNode draft) {
        Change change = project.begin(PLATFORM);
        ObjectNode order = Orders.createRecurring(draft, change);
        project.commit(change);
        return order;
    }
}
