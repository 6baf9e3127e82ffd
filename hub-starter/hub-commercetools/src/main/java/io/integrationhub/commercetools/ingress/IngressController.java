package io.integrationhub.commercetools.ingress;

import io.integrationhub.commercetools.ingress.Envelope.EventGridValidation;
import io.integrationhub.commercetools.ingress.Envelope.Notifications;
import io.integrationhub.commercetools.ingress.Envelope.SnsConfirmation;
import io.integrationhub.system.inbound.Accepted;
import io.integrationhub.system.inbound.InboundMetrics;
import io.integrationhub.system.inbound.InboundPublisher;
import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.RequestRejected;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The door for notifications of commercetools; 200 means that the broker has them. */
@RestController
class IngressController {

    private static final String PATH = "/ingress/{tenant}/commercetools";
    private static final String DOOR = "commercetools";

    private final IngressDoors doors;
    private final IngressIntake notifications;
    private final InboundPublisher intake;
    private final SnsHandshake sns;
    private final InboundMetrics watch;

    IngressController(
            IngressDoors doors,
            IngressIntake notifications,
            InboundPublisher intake,
            SnsHandshake sns,
            InboundMetrics watch) {
        this.doors = doors;
        this.notifications = notifications;
        this.intake = intake;
        this.sns = sns;
        this.watch = watch;
    }

    @PostMapping(PATH)
    Map<String, String> take(@PathVariable String tenant, HttpServletRequest request) throws IOException {
        IngressDoor door = doors.find(tenant).orElseThrow(RequestRejected::notFound);
        InboundRequest read = InboundRequest.read(request, door.settings().maxBodySize());
        return watch.record(tenant, DOOR, () -> {
                    admit(door, read);
                    return take(door, Envelope.open(read));
                })
                .response();
    }

    private Accepted take(IngressDoor door, Envelope envelope) {
        return switch (envelope) {
            case Notifications all -> Accepted.as(notifications.take(door, all.bodies()));
            case SnsConfirmation asked -> {
                sns.confirm(asked.subscribeUrl());
                yield Accepted.as("handshake");
            }
            case EventGridValidation asked -> new Accepted("handshake", Map.of("validationResponse", asked.code()));
        };
    }

    private void admit(IngressDoor door, InboundRequest request) {
        if (!door.senders().isKnown(request)) {
            throw RequestRejected.unauthorized();
        }
        // SNS sends JSON and says that it is text.
        if (!request.isJson() && request.header("x-amz-sns-message-type").isEmpty()) {
            throw RequestRejected.unsupported("application/json");
        }
        intake.admit(door.tenant(), DOOR, door.settings().requestsPerSecond());
    }

    /**
     * A sender of CloudEvents asks whether it may
     * (https://github.com/cloudevents/spec/blob/main/cloudevents/http-webhook.md).
     */
    @RequestMapping(path = PATH, method = RequestMethod.OPTIONS)
    ResponseEntity<Void> mayDeliver(@PathVariable String tenant, HttpServletRequest request) throws IOException {
        IngressDoor door = doors.find(tenant).orElseThrow(RequestRejected::notFound);
        InboundRequest read = InboundRequest.read(request, door.settings().maxBodySize());
        if (!door.senders().isKnown(read)) {
            throw RequestRejected.unauthorized();
        }
        ResponseEntity.HeadersBuilder<?> answer = ResponseEntity.noContent().header("Allow", "POST");
        read.header("WebHook-Request-Origin").ifPresent(origin -> answer.header("WebHook-Allowed-Origin", origin));
        read.header("WebHook-Request-Rate")
                .ifPresent(_ -> answer.header(
                        "WebHook-Allowed-Rate", Integer.toString(door.settings().requestsPerSecond() * 60)));
        return answer.build();
    }
}
