package io.integrationhub.test.architecture.tidy;

import io.integrationhub.test.architecture.tidy.order.Order;
import io.integrationhub.test.architecture.tidy.ordermaster.OrderMaster;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an order to the master. */
public class TidyFlow {

    private static final Logger log = LoggerFactory.getLogger(TidyFlow.class);

    private final OrderMaster master;
    private final InstantSource clock;

    TidyFlow(OrderMaster master, InstantSource clock) {
        this.master = master;
        this.clock = clock;
    }

    /** Places the order, and says when. */
    public Instant place(Order order) {
        master.place(order);
        log.atInfo().addKeyValue("order", order.number()).log("order placed");
        return clock.instant();
    }
}
