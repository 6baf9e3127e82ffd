package io.integrationhub.test.service.probe;

import io.integrationhub.core.HubApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts a service without flows. */
@SpringBootApplication
public class ProbeApplication {

    public static void main(String[] args) {
        HubApplication.of(ProbeApplication.class, "probe").run(args);
    }
}
