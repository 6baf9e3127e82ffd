package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.system.inbound.RequestRejected;
import io.integrationhub.system.inbound.body.InboundBodies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Receives calls of API Extensions. An authenticated caller gets 200, or 400 with errors, and nothing else, because any
 * other response fails the customer's write.
 */
@RestController
class ExtensionController {

    private final ExtensionEndpoints endpoints;
    private final InboundBodies bodies;
    private final CallMetrics metrics;
    private final WarmUpCalls warmUp;

    ExtensionController(ExtensionEndpoints endpoints, InboundBodies bodies, CallMetrics metrics, WarmUpCalls warmUp) {
        this.endpoints = endpoints;
        this.bodies = bodies;
        this.metrics = metrics;
        this.warmUp = warmUp;
    }

    @PostMapping("/extensions/{tenant}/{extension}")
    void call(
            @PathVariable String tenant,
            @PathVariable String extension,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        long start = System.nanoTime();
        ExtensionEndpoint endpoint = endpoints.find(tenant, extension).orElseThrow(RequestRejected::notFound);
        if (warmUp.includes(request)) {
            write(endpoint.warmUp(request, bodies), response);
            return;
        }
        if (!endpoint.authenticates(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            metrics.recordUnauthorized(endpoint.tenant(), extension, since(start));
            throw RequestRejected.unauthorized();
        }
        EncodedResponse encoded = endpoint.handle(request, bodies);
        metrics.record(endpoint.tenant(), extension, encoded, since(start));
        write(encoded, response);
    }

    /** Written directly: the framework's content negotiation costs more than the response. */
    private static void write(EncodedResponse encoded, HttpServletResponse response) throws IOException {
        response.setStatus(encoded.status().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(encoded.body().length);
        response.getOutputStream().write(encoded.body());
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
