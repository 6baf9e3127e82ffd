package io.integrationhub.sandbox.commercetools.admin;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.subscription.DeliveryFaults;
import io.integrationhub.sandbox.commercetools.subscription.NotificationDelivery;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.net.URI;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** {@code /stand-in/deliveries}, {@code push-targets} and {@code topics}: how notifications of Subscriptions travel. */
final class DeliveryAdmin {

    private final NotificationDelivery delivery;

    DeliveryAdmin(NotificationDelivery delivery) {
        this.delivery = delivery;
    }

    Response deliveries(Request request) {
        DeliveryFaults faults = delivery.faults();
        if (request.is("DELETE")) {
            faults.clear();
        } else if (request.is("POST")) {
            ObjectNode body = Json.object(request.body());
            if (body.has("seed")) {
                faults.seed(body.path("seed").asLong());
            }
            faults.drop(body.path("dropped").asDouble(0));
            faults.duplicate(body.path("duplicated").asDouble(0));
            faults.delay(Duration.ofMillis(body.path("delayMillis").asLong(0)));
            faults.shuffle(Duration.ofMillis(body.path("shuffledWithinMillis").asLong(0)));
            faults.discardAll(body.path("off").asBoolean(false));
            faults.pause(body.path("paused").asBoolean(false));
        }
        return Response.ok(Json.object().put("waiting", delivery.waiting()).put("delivered", delivery.delivered()));
    }

    Response pushTarget(ObjectNode body) {
        delivery.topics()
                .pushTo(
                        body.path("address").asString(""),
                        URI.create(body.path("url").asString("")),
                        body.path("authorization").asString(""));
        return Response.ok(body);
    }

    Response topic(ObjectNode body) {
        String address = body.path("address").asString("");
        if (body.path("broken").asBoolean(false)) {
            delivery.topics().breakTopic(address);
        } else {
            delivery.topics().repairTopic(address);
        }
        return Response.ok(body);
    }
}
