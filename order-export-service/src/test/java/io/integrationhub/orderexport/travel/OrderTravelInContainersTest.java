package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The export with broker and database as containers; skipped with a message without Docker. */
@Testcontainers(disabledWithoutDocker = true)
class OrderTravelInContainersTest {

    @Container
    private static final KafkaContainer BROKER = new KafkaContainer("apache/kafka:4.1.1");

    @Container
    private static final PostgreSQLContainer DATABASE = new PostgreSQLContainer("postgres:17");

    @Test
    void exportsAnOrderAndAppliesItsProgress() {
        // Given
        Map<String, String> containers = Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", BROKER.getBootstrapServers(),
                "SPRING_DATASOURCE_URL", DATABASE.getJdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", DATABASE.getUsername(),
                "SPRING_DATASOURCE_PASSWORD", DATABASE.getPassword());
        try (OrderWorld world = new OrderWorld(containers).withWebhooks()) {
            String number = "SO-1";

            // When
            world.shop.order(number);
            eventually(() -> assertThat(
                            world.order(number).at("/syncInfo/0/externalId").asString())
                    .isNotEmpty());
            world.oms.progress().accept(number);

            // Then
            assertThat(world.oms.ledger().ordersWithNumber(number)).hasSize(1);
            eventually(() -> assertThat(world.order(number).path("orderState").asString())
                    .isEqualTo("Confirmed"));
        }
    }
}
