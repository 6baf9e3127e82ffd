package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.order.OrderFromCart;
import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.ProjectState;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.subscription.DeliveryFaults;
import io.integrationhub.sandbox.commercetools.subscription.Postman;
import io.integrationhub.sandbox.commercetools.subscription.PushTarget;
import io.integrationhub.sandbox.commercetools.subscription.SubscriptionStatus;
import io.integrationhub.sandbox.commercetools.subscription.Topics;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The switches for deliveries, topics, Subscriptions' status and recurring orders, under {@code /stand-in/}. */
public final class StandInSwitches implements AdminApi.Switch {

    private static final Caller PLATFORM = new Caller("platform", "stand-in");

    private final Function<String, Optional<ProjectState>> projects;
    private final DeliveryFaults deliveries;
    private final Topics topics;
    private final Postman postman;

    public StandInSwitches(
            Function<String, Optional<ProjectState>> projects,
            DeliveryFaults deliveries,
            Topics topics,
            Postman postman) {
        this.projects = projects;
        this.deliveries = deliveries;
        this.topics = topics;
        this.postman = postman;
    }

    @Override
    public Optional<ApiAnswer> answer(ApiRequest request, List<String> path) {
        return switch (path.getFirst()) {
            case "deliveries" -> Optional.of(deliveries(request));
            case "push-targets" -> Optional.of(pushTarget(Json.object(request.body())));
            case "topics" -> Optional.of(topic(Json.object(request.body())));
            case "projects" -> path.size() == 3 ? Optional.of(project(request, path)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private ApiAnswer deliveries(ApiRequest request) {
        if (request.is("DELETE")) {
            deliveries.clear();
        } else if (request.is("POST")) {
            ObjectNode body = Json.object(request.body());
            if (body.has("seed")) {
                deliveries.seed(body.path("seed").asLong());
            }
            deliveries.drop(body.path("dropped").asDouble(0));
            deliveries.repeat(body.path("repeated").asDouble(0));
            deliveries.delay(Duration.ofMillis(body.path("delayMillis").asLong(0)));
            deliveries.shuffle(
                    Duration.ofMillis(body.path("shuffledWithinMillis").asLong(0)));
            deliveries.switchOff(body.path("off").asBoolean(false));
            deliveries.pause(body.path("paused").asBoolean(false));
        }
        return ApiAnswer.ok(Json.object().put("waiting", postman.waiting()).put("delivered", postman.delivered()));
    }

    private ApiAnswer pushTarget(ObjectNode body) {
        URI url = URI.create(body.path("url").asString(""));
        topics.pushTo(
                body.path("address").asString(""),
                new PushTarget(url, body.path("authorization").asString("")));
        return ApiAnswer.ok(body);
    }

    private ApiAnswer topic(ObjectNode body) {
        String address = body.path("address").asString("");
        if (body.path("broken").asBoolean(false)) {
            topics.breakTopic(address);
        } else {
            topics.repairTopic(address);
        }
        return ApiAnswer.ok(body);
    }

    private ApiAnswer project(ApiRequest request, List<String> path) {
        ProjectState project = projects.apply(path.get(1))
                .orElseThrow(() -> Refusal.notFound("The project '" + path.get(1) + "' was not found."));
        ObjectNode body = Json.object(request.body());
        return switch (path.get(2)) {
            case "recurring-orders" -> ApiAnswer.created(recurringOrder(project, body));
            case "subscription-status" -> ApiAnswer.ok(SubscriptionStatus.change(project, body));
            default -> throw Refusal.notFound("The stand-in has no switch " + request.path() + ".");
        };
    }

    private static ObjectNode recurringOrder(ProjectState project, ObjectNode draft) {
        Change change = project.begin(PLATFORM);
        ObjectNode order = OrderFromCart.recurring(draft, change);
        project.commit(change);
        return order;
    }
}
