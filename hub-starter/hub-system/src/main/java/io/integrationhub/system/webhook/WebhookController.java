package io.integrationhub.system.webhook;

import io.integrationhub.system.inbound.Accepted;
import io.integrationhub.system.inbound.InboundMetrics;
import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.RequestRejected;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives webhooks; status 200 means that the broker has stored the event. */
@RestController
class WebhookController {

    private final WebhookEndpoints endpoints;
    private final WebhookReceiver receiver;
    private final InboundMetrics metrics;
    private final RejectionLog rejections;

    WebhookController(
            WebhookEndpoints endpoints, WebhookReceiver receiver, InboundMetrics metrics, RejectionLog rejections) {
        this.endpoints = endpoints;
        this.receiver = receiver;
        this.metrics = metrics;
        this.rejections = rejections;
    }

    @PostMapping("/webhooks/{tenant}/{system}")
    void receive(@PathVariable String tenant, @PathVariable String system, HttpServletRequest servletRequest)
            throws IOException {
        WebhookEndpoint endpoint = endpoints.find(tenant, system).orElseThrow(RequestRejected::notFound);
        InboundRequest request =
                InboundRequest.read(servletRequest, endpoint.settings().maxBodySize());
        metrics.record(tenant, system, () -> {
            try {
                return Accepted.as(receive(endpoint, request));
            } catch (RequestRejected rejected) {
                rejections.log(endpoint, request, rejected);
                throw rejected;
            }
        });
    }

    private String receive(WebhookEndpoint endpoint, InboundRequest request) {
        if (request.isJson()) {
            return receiver.receive(endpoint, request);
        }
        boolean isTest = request.contentType()
                .filter(type -> endpoint.settings().testContentTypes().stream()
                        .anyMatch(test -> test.equalsIgnoreCase(type.getType() + "/" + type.getSubtype())))
                .isPresent();
        if (isTest) {
            return "test";
        }
        throw RequestRejected.unsupported("application/json");
    }
}
