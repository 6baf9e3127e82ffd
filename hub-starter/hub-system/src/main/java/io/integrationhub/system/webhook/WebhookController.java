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

    WebhookController(
            WebhookEndpoints endpoints, WebhookReceiver receiver, InboundBodies bodies, InboundMetrics metrics) {
        this.endpoints = endpoints;
        this.receiver = receiver;
        this.bodies = bodies;
        this.metrics = metrics;
    }

    @PostMapping("/webhooks/{tenant}/{system}")
    void receive(@PathVariable String tenant, @PathVariable String system, HttpServletRequest servletRequest) {
        WebhookEndpoint endpoint = endpoints.find(tenant, system).orElseThrow(RequestRejected::notFound);
        metrics.record(tenant, system, () -> {
            if (!endpoint.authenticator().mayAccept(InboundRequest.head(servletRequest))) {
                throw RequestRejected.unauthorized();
            }
            InboundRequest request =
                    bodies.read(tenant, servletRequest, endpoint.settings().maxBodySize());
            if (!request.isJson()) {
                throw RequestRejected.unsupported("application/json");
            }
            return Accepted.as(receiver.receive(endpoint, request));
        });
    }
}
