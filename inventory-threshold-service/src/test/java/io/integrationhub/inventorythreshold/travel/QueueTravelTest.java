package io.integrationhub.inventorythreshold.travel;

import static io.integrationhub.inventorythreshold.travel.StockWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.travel.ShopFront.Response;
import io.integrationhub.sandbox.oms.OmsStockPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens to notifications that commercetools writes to a queue. */
class QueueTravelTest {

    private static TenantWorld world;

    @BeforeAll
    static void start() {
        world = StockWorld.tenant("sqs").withWebhooks();
        eventually(() -> assertThat(world.resources("subscription")).hasSize(1));
    }

    @Test
    void handlesWhatCommercetoolsWritesToTheQueue() {
        // Given
        world.oms.stock().setOnHand(new OmsStockPosition("SHIRT", ""), 20);
        eventually(() -> assertThat(world.quantity("SHIRT")).isEqualTo(20));

        // When
        Response changed = world.shop.update(
                "inventory", world.entry("SHIRT").orElseThrow(), "{'action':'changeQuantity','quantity':999}");

        // Then
        assertThat(changed.status()).isEqualTo(200);
        eventually(() -> assertThat(world.quantity("SHIRT")).isEqualTo(20));
        eventually(() -> assertThat(world.journal("SHIRT").toString()).contains("repaired"));
        eventually(() -> assertThat(world.queue().size()).isZero());
    }

    @Test
    void parksWhatIsNoNotification() {
        // When
        world.queue().send("{'any':'thing'}");

        // Then
        eventually(() -> assertThat(world.parked("NOTIFICATION_MALFORMED")).hasSize(1));
        assertThat(world.queue().size()).isZero();
    }

    @Test
    void saysHowManyMessagesWaitInTheQueue() {
        // When
        JsonNode report = world.endpoint("connections/sqs/SQS%20queue%20of%20the%20Subscription");

        // Then
        assertThat(report.toString()).contains("SQS queue of the Subscription", "messages wait");
    }
}
