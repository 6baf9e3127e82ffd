package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MissingMessageTest {

    private static OrderWorld world;

    @BeforeAll
    static void start() {
        world = new OrderWorld(Map.of("HUB_MISSING_MESSAGES_DELAY", "500ms"));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void noticesAMessageThatNeverArrives() {
        // Given
        world.shop.order("GAP-1");
        eventually(
                () -> assertThat(world.oms.ledger().ordersWithNumber("GAP-1")).hasSize(1));
        eventually(() -> assertThat(world.order("GAP-1").at("/syncInfo/0").isMissingNode())
                .isFalse());

        // When
        world.commercetools.deliveryFaults().drop(1);
        world.shop.change("GAP-1", "{'action':'changePaymentState','paymentState':'Pending'}");
        world.commercetools.deliveryFaults().drop(0);
        world.shop.change("GAP-1", "{'action':'changePaymentState','paymentState':'Paid'}");

        // Then
        eventually(() -> assertThat(world.service
                        .endpoint("metrics/hub.messages.missing?tag=resource:order")
                        .at("/measurements/0/value")
                        .asDouble(0))
                .isPositive());
    }
}
