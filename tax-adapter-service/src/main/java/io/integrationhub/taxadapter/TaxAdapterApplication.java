package io.integrationhub.taxadapter;

import io.integrationhub.core.HubApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class TaxAdapterApplication {

    public static void main(String[] args) {
        HubApplication.of(TaxAdapterApplication.class, "tax-adapter").run(args);
    }
}
