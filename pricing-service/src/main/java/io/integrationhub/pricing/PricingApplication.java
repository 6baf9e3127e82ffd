package io.integrationhub.pricing;

import io.integrationhub.core.HubApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the pricing service. */
@SpringBootApplication
public class PricingApplication {

    public static void main(String[] args) {
        HubApplication.of(PricingApplication.class, "pricing").run(args);
    }
}
