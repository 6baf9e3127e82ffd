package io.integrationhub.orderexport.crash;

import io.integrationhub.core.HubApplication;
import io.integrationhub.orderexport.OrderExportApplication;
import java.util.Map;
import org.springframework.context.support.GenericApplicationContext;

/** The order-export service, which halts when it reaches {@code HALT_AT} for the {@code HALT_OCCURRENCE}-th time. */
class HaltingOrderExport {

    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        HubApplication.of(OrderExportApplication.class, "order-export")
                .initializers(context -> {
                    if (environment.containsKey("HALT_AT")) {
                        HaltingPorts ports = new HaltingPorts(
                                HaltPoint.parse(environment.get("HALT_AT")),
                                Integer.parseInt(environment.get("HALT_OCCURRENCE")));
                        ((GenericApplicationContext) context).registerBean(HaltingPorts.class, () -> ports);
                    }
                })
                .run(args);
    }
}
