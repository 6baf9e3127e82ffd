package io.integrationhub.test.service.probe;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Doors of a service: two that authenticate their callers themselves, one nobody thought of. */
@RestController
class ProbeController {

    @PostMapping("/webhooks/probe/well")
    String well() {
        return "let through";
    }

    @PostMapping("/ingress/probe/failing")
    String failing() {
        throw new IllegalStateException("the inside");
    }

    @GetMapping("/forgotten")
    String forgotten() {
        return "open";
    }
}
