package io.integrationhub.inventorythreshold.travel;

import static io.integrationhub.inventorythreshold.travel.ShopFront.line;
import static io.integrationhub.inventorythreshold.travel.StockWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.travel.ShopFront.Response;
import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.sandbox.oms.OmsStockPosition;
import io.integrationhub.test.service.DocumentedTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StockTravelTest {

    /** The size of the main pool, as in the hub's defaults. */
    private static final int MAIN_POOL = 10;

    private static TenantWorld world;

    @BeforeAll
    static void start() {
        world = StockWorld.tenant("acme");
    }

    @AfterEach
    void endFaults() {
        world.oms.setFaults();
    }

    @Test
    void queriesTheOmsAboutShortStockAndSellsTheRestFromItsAnswer() {
        // Given
        stock("SHIRT", 20);

        // When
        Response first = world.shop.placeOrder("ReserveOnOrder", line("SHIRT", 2), line("SHIRT", 3));
        world.oms.setFaults(new OmsFault.Unavailable(OmsFault.ALWAYS));
        Response second = world.shop.placeOrder("ReserveOnOrder", line("SHIRT", 10));

        // Then
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body().has("custom")).isFalse();
    }

    @Test
    void rejectsAnOrderWithWhatIsAvailableInTheCustomersLanguage() {
        // Given
        stock("SOCKS", 3);

        // When
        Response rejected = world.shop.placeOrder("ReserveOnOrder", line("SOCKS", 4));
        Response fewer = world.shop.placeOrder("ReserveOnOrder", line("SOCKS", 3));
        Response none = world.shop.placeOrder("ReserveOnOrder", line("SOCKS", 1));

        // Then
        assertThat(rejected.status()).isEqualTo(400);
        JsonNode error = rejected.body().at("/errors/0");
        assertThat(error.path("code").asString()).isEqualTo("InvalidInput");
        assertThat(error.path("message").asString()).isEqualTo("Only 3 of SOCKS are available.");
        assertThat(error.at("/localizedMessage/de").asString()).isEqualTo("Von SOCKS sind nur 3 verf\u00fcgbar.");
        assertThat(error.at("/extensionExtraInfo/available").asLong()).isEqualTo(3);
        assertThat(fewer.status()).isEqualTo(201);
        assertThat(none.body().at("/errors/0/message").asString()).isEqualTo("SOCKS is sold out.");
    }

    @Test
    void marksAnOrderAboutWhichTheOmsDoesNotAnswer() {
        // Given
        stock("SLOW", 3);
        world.oms.setFaults(new OmsFault.Slow(Duration.ofSeconds(5)));

        // When
        Response accepted = world.shop.placeOrder("ReserveOnOrder", line("SLOW", 2));

        // Then
        assertThat(accepted.status()).isEqualTo(201);
        assertThat(accepted.body().at("/custom/fields/hubStockCheck").asString())
                .isEqualTo("unconfirmed");
        assertThat(checks("accepted-unconfirmed")).isPositive();
    }

    @Test
    void holdsTheStockOfAnOrderUntilTheOmsHasIt() {
        // Given
        stock("HAT", 6);

        // When
        Response order = world.shop.placeOrder("ReserveOnOrder", line("HAT", 4));
        world.sendOrderMessage(order.body());
        Response tooMany = world.shop.placeOrder("ReserveOnOrder", line("HAT", 3));
        world.oms.stock().sell(new OmsStockPosition("HAT", ""), 4);
        world.publishExported(order.body());

        // Then
        assertThat(tooMany.body().at("/errors/0/extensionExtraInfo/available").asLong())
                .isEqualTo(2);
        eventually(() -> assertThat(world.shop
                        .placeOrder("ReserveOnOrder", line("HAT", 9))
                        .body()
                        .at("/errors/0/extensionExtraInfo/available")
                        .asLong())
                .isEqualTo(2));
    }

    @Test
    void ignoresOrdersThatTakeNoStock() {
        // Given
        stock("AIR", 0);

        // Then
        assertThat(world.shop.placeOrder("None", line("AIR", 99)).status()).isEqualTo(201);
    }

    @Test
    void checksAnOrderWhileOtherWorkHoldsAllConnectionsOfTheMainPool() throws SQLException {
        // Given
        stock("SCARF", 20);
        DataSource database = world.context().getBean(DataSource.class);
        List<Connection> held = new ArrayList<>();
        try {
            for (int connection = 0; connection < MAIN_POOL; connection++) {
                held.add(database.getConnection());
            }

            // When
            long began = System.nanoTime();
            Response order = world.shop.placeOrder("ReserveOnOrder", line("SCARF", 2));

            // Then
            assertThat(order.status()).isEqualTo(201);
            assertThat(order.body().has("custom")).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    @Test
    void hasNoTableOfWhichNobodyKnowsWhatDeletesIt() {
        DocumentedTables.assertAllNamed(world.service());
    }

    @Test
    void isHealthyOnBrokerAndDatabase() {
        assertThat(world.endpoint("health").path("status").stringValue()).isEqualTo("UP");
    }

    /** commercetools has more than enough, so only the hub rejects orders. */
    private static void stock(String sku, long quantity) {
        world.shop.addArticle(sku);
        // Restockable, so that only the hub rejects an order, whatever quantity it has written to the entry.
        world.shop.post("inventory", "{'sku':'" + sku + "','quantityOnStock':1000,'restockableInDays':1}");
        world.oms.stock().setOnHand(new OmsStockPosition(sku, ""), quantity);
    }

    private static double checks(String outcome) {
        return world.endpoint("metrics/hub.stock.checks?tag=outcome:" + outcome)
                .at("/measurements/0/value")
                .asDouble();
    }
}
