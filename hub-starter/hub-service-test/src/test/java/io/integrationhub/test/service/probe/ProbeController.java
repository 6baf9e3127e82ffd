package io.integrationhub.test.service.probe;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints of a service: two that authenticate their callers themselves, and one without any access rule. */
@RestController
class ProbeController {

    @PostMapping("/webhooks/probe/well")
    String well() {
        return "permitted";
    }

    @PostMapping("/ingress/probe/failing")
    String failing() {
        throw new IllegalStateException("an internal message");
    }

    @GetMapping("/unprotected")
    String unprotected() {
        return "open";
    }
}
