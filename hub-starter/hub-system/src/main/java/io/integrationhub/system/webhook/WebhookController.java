package io.integrationhub.system.webhook;

import io.integrationhub.system.inbound.Accepted;
import io.integrationhub.system.inbound.InboundMetrics;
import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.RequestRejected;
import io.integrationhub.system.inbound.body.InboundBodies;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives webhooks; status 200 means that the broker has stored the event. */
@RestController
class WebhookController {

    private final WebhookEndpoints endpoints;
    private final WebhookReceiver receiver;
    private final InboundBodies bodies;
    private final InboundMetrics metrics;
    private final RejectionLog rejections;

    WebhookController(
            WebhookEndpoints endpoints,
            WebhookReceiver receiver,
            InboundBodies bodies,
            InboundMetrics metrics,
            RejectionLog rejections) {
        this.endpoints = endpoints;
        this.receiver = receiver;
        this.bodies = bodies;
        this.metrics = metrics;
        this.rejections = rejections;
    }

    @PostMapping("/webhooks/{tenant}/{system}")
    void receive(@PathVariable String tenant, @PathVariable String system, HttpServletRequest servletRequest) {
        WebhookEndpoint endpoint = endpoints.find(tenant, system).orElseThrow(RequestRejected::notFound);
        metrics.record(tenant, system, () -> Accepted.as(receive(endpoint, servletRequest)));
    }

    /** For a system that sends the events of several data types. */
    @PostMapping("/webhooks/{tenant}/{system}/{dataType}")
    void receive(
            @PathVariable String tenant,
            @PathVariable String system,
            @PathVariable String dataType,
            HttpServletRequest servletRequest) {
        WebhookEndpoint endpoint = endpoints.find(tenant, system, dataType).orElseThrow(RequestRejected::notFound);
        metrics.record(tenant, system, () -> Accepted.as(receive(endpoint, servletRequest)));
    }

    private String receive(WebhookEndpoint endpoint, HttpServletRequest servletRequest) {
        InboundRequest head = InboundRequest.head(servletRequest);
        try {
            if (isTest(endpoint, head)) {
                return "test";
            }
            if (!endpoint.authenticator().mayAccept(head)) {
                throw RequestRejected.unauthorized();
            }
            if (!head.isJson()) {
                throw RequestRejected.unsupported("application/json");
            }
            return receiver.receive(
                    endpoint,
                    bodies.read(
                            endpoint.tenant().value(),
                            servletRequest,
                            endpoint.settings().maxBodySize()));
        } catch (RequestRejected rejected) {
            rejections.log(endpoint, head, rejected);
            throw rejected;
        }
    }

    private static boolean isTest(WebhookEndpoint endpoint, InboundRequest head) {
        return head.contentType()
                .filter(type -> endpoint.settings().testContentTypes().stream()
                        .anyMatch(test -> test.equalsIgnoreCase(type.getType() + "/" + type.getSubtype())))
                .isPresent();
    }
}
