package io.integrationhub.orderexport;

import io.integrationhub.core.HubApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the order-export service. */
@SpringBootApplication
public class OrderExportApplication {

    public static void main(String[] args) {
        HubApplication.of(OrderExportApplication.class, "order-export").run(args);
    }
}
