package io.integrationhub.commercetools.ingress;

import io.integrationhub.commercetools.ingress.Envelope.EventGridValidation;
import io.integrationhub.commercetools.ingress.Envelope.Notifications;
import io.integrationhub.commercetools.ingress.Envelope.SnsConfirmation;
import io.integrationhub.system.inbound.Accepted;
import io.integrationhub.system.inbound.InboundMetrics;
import io.integrationhub.system.inbound.InboundPublisher;
import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.RequestRejected;
import io.integrationhub.system.inbound.body.InboundBodies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Receives commercetools' notifications; 200 means that the broker has them. */
@RestController
class IngressController {

    private static final String PATH = "/ingress/{tenant}/commercetools";
    private static final String SENDER = "commercetools";

    private final IngressEndpoints endpoints;
    private final NotificationPublisher notifications;
    private final InboundPublisher publisher;
    private final SnsSender sns;
    private final PushRejectionLog rejections;
    private final InboundBodies bodies;
    private final InboundMetrics watch;

    IngressController(
            IngressEndpoints endpoints,
            NotificationPublisher notifications,
            InboundPublisher publisher,
            SnsSender sns,
            PushRejectionLog rejections,
            InboundBodies bodies,
            InboundMetrics watch) {
        this.bodies = bodies;
        this.endpoints = endpoints;
        this.notifications = notifications;
        this.publisher = publisher;
        this.sns = sns;
        this.rejections = rejections;
        this.watch = watch;
    }

    @PostMapping(PATH)
    Map<String, String> receive(@PathVariable String tenant, HttpServletRequest request) {
        IngressEndpoint endpoint = endpoints.find(tenant).orElseThrow(RequestRejected::notFound);
        return watch.record(tenant, SENDER, () -> {
                    check(endpoint, InboundRequest.head(request));
                    InboundRequest received =
                            bodies.read(tenant, request, endpoint.settings().maxBodySize());
                    if (endpoint.settings().requiresSnsSignature()) {
                        sns.problem(received, endpoint.settings().snsTopicArns())
                                .ifPresent(problem -> reject(endpoint, problem));
                    }
                    return process(endpoint, Envelope.open(received));
                })
                .response();
    }

    private Accepted process(IngressEndpoint endpoint, Envelope envelope) {
        return switch (envelope) {
            case Notifications all -> Accepted.as(notifications.publish(endpoint, all.bodies()));
            case SnsConfirmation confirmation -> {
                sns.confirm(confirmation);
                yield Accepted.as("handshake");
            }
            case EventGridValidation validation ->
                new Accepted("handshake", Map.of("validationResponse", validation.code()));
        };
    }

    private void check(IngressEndpoint endpoint, InboundRequest request) {
        endpoint.authenticator().problem(request).ifPresent(problem -> reject(endpoint, problem));
        // SNS sends JSON with the content type of text.
        if (!request.isJson() && request.header("x-amz-sns-message-type").isEmpty()) {
            throw RequestRejected.unsupported("application/json");
        }
        publisher.admit(endpoint.tenant(), SENDER, endpoint.settings().requestsPerSecond());
    }

    private void reject(IngressEndpoint endpoint, String problem) {
        rejections.log(endpoint.tenant(), problem);
        throw RequestRejected.unauthorized();
    }

    /**
     * A sender of CloudEvents asks for permission to deliver
     * (https://github.com/cloudevents/spec/blob/main/cloudevents/http-webhook.md).
     */
    @RequestMapping(path = PATH, method = RequestMethod.OPTIONS)
    ResponseEntity<Void> allowDelivery(@PathVariable String tenant, HttpServletRequest request) {
        IngressEndpoint endpoint = endpoints.find(tenant).orElseThrow(RequestRejected::notFound);
        InboundRequest received = InboundRequest.head(request);
        endpoint.authenticator().problem(received).ifPresent(problem -> reject(endpoint, problem));
        String ratePerMinute = Integer.toString(endpoint.settings().requestsPerSecond() * 60);
        ResponseEntity.HeadersBuilder<?> response = ResponseEntity.noContent().header("Allow", "POST");
        received.header("WebHook-Request-Origin")
                .ifPresent(origin -> response.header("WebHook-Allowed-Origin", origin));
        received.header("WebHook-Request-Rate").ifPresent(_ -> response.header("WebHook-Allowed-Rate", ratePerMinute));
        return response.build();
    }
}
