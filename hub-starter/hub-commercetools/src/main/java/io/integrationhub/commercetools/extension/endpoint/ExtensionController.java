package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.inbound.RequestRejected;
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
 * The door for calls of API Extensions. Whoever proves to be commercetools gets 200 or 400 with errors and nothing
 * else, because anything else fails the customer's write.
 */
@RestController
class ExtensionController {

    private final ExtensionDesks desks;
    private final CallMeters meters;

    ExtensionController(ExtensionDesks desks, CallMeters meters) {
        this.desks = desks;
        this.meters = meters;
    }

    @PostMapping("/extensions/{tenant}/{extension}")
    void answer(
            @PathVariable String tenant,
            @PathVariable String extension,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        long begin = System.nanoTime();
        ExtensionDesk desk = desks.find(tenant, extension).orElseThrow(RequestRejected::notFound);
        TenantId id = new TenantId(tenant);
        if (!desk.knows(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            meters.countStranger(id, extension, since(begin));
            throw RequestRejected.unauthorized();
        }
        Ending ending = desk.answer(request);
        meters.count(id, extension, ending, since(begin));
        write(ending, response);
    }

    /** By hand: what the framework would negotiate costs more than the answer. */
    private static void write(Ending ending, HttpServletResponse response) throws IOException {
        response.setStatus(ending.status().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(ending.body().length);
        response.getOutputStream().write(ending.body());
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
