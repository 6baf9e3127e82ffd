package io.integrationhub.system.webhook;

import io.integrationhub.system.inbound.InboundMetrics;
import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.RequestRejected;
import io.integrationhub.system.inbound.Accepted;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for webhooks; 200 means that the broker has the event. */
@RestController
class WebhookController {

    private final WebhookDoors doors;
    private final WebhookIntake intake;
    private final InboundMetrics watch;

    WebhookController(WebhookDoors doors, WebhookIntake intake, InboundMetrics watch) {
        this.doors = doors;
        this.intake = intake;
        this.watch = watch;
    }

    @PostMapping("/webhooks/{tenant}/{system}")
    void take(@PathVariable String tenant, @PathVariable String system, HttpServletRequest request) throws IOException {
        WebhookDoor door = doors.find(tenant, system).orElseThrow(RequestRejected::notFound);
        InboundRequest read = InboundRequest.read(request, door.settings().maxBodySize());
        watch.record(tenant, system, () -> {
            if (!read.isJson()) {
                throw RequestRejected.unsupported("application/json");
            }
            return Accepted.as(intake.take(door, read));
        });
    }
}
