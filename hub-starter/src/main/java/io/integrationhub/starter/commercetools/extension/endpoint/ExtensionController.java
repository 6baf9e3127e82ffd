package io.integrationhub.starter.commercetools.extension.endpoint;

import io.integrationhub.starter.system.inbound.Refusal;
import io.integrationhub.starter.tenant.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door for calls of API Extensions. Whoever proves to be commercetools gets 200 or 400 with
 * errors and nothing else, because anything else fails the customer's write.
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
    ResponseEntity<byte[]> answer(
            @PathVariable String tenant,
            @PathVariable String extension,
            HttpServletRequest request) {
        long begin = System.nanoTime();
        ExtensionDesk desk = desks.find(tenant, extension).orElseThrow(Refusal::notFound);
        TenantId id = new TenantId(tenant);
        if (!desk.knows(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            meters.countStranger(id, extension, since(begin));
            throw Refusal.unauthorized();
        }
        Ending ending = desk.answer(request);
        meters.count(id, extension, ending, since(begin));
        return AnswerJson.response(ending.answer());
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
