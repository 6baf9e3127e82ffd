package io.integrationhub.test.architecture.valid;

import io.integrationhub.test.architecture.valid.order.Order;
import io.integrationhub.test.architecture.valid.ordermaster.OrderMaster;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends an order to the master. */
public class ValidFlow {

    private static final Logger log = LoggerFactory.getLogger(ValidFlow.class);

    private final OrderMaster master;
    private final InstantSource clock;

    ValidFlow(OrderMaster master, InstantSource clock) {
        this.master = master;
        this.clock = clock;
    }

    /** Places the order and returns the time. */
    public Instant place(Order order) {
        master.place(order);
        log.atInfo().addKeyValue("order", order.number()).log("order placed");
        return clock.instant();
    }
}
