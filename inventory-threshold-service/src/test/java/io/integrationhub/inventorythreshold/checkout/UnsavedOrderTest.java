package io.integrationhub.inventorythreshold.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.commercetools.SupplyChannels;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.stock.Position;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class UnsavedOrderTest {

    private static final SupplyChannels CHANNELS = (_, id) -> "key-of-" + id;
    private static final Set<InventoryMode> CHECKED =
            Set.of(InventoryMode.RESERVE_ON_ORDER, InventoryMode.RESERVE_ON_CART);

    @Test
    void prefersTheModeOfALineToThatOfTheOrder() {
        // When
        List<OrderLine> lines = lines("""
                {"inventoryMode": "ReserveOnOrder", "lineItems": [
                  {"variant": {"sku": "A"}, "quantity": 1},
                  {"variant": {"sku": "B"}, "quantity": 2, "inventoryMode": "None"},
                  {"variant": {"sku": "C"}, "quantity": 3, "inventoryMode": "TrackOnly"}]}
                """);

        // Then
        assertThat(lines)
                .extracting(OrderLine::mode)
                .containsExactly(InventoryMode.RESERVE_ON_ORDER, InventoryMode.NONE, InventoryMode.TRACK_ONLY);
        assertThat(Demand.of(lines, CHECKED).checked()).containsExactly(Position.of("A"));
        assertThat(Demand.of(lines, CHECKED).quantities()).containsOnlyKeys(Position.of("A"), Position.of("C"));
    }

    @Test
    void addsUpLinesOfTheSameArticleAtTheSamePlace() {
        // When
        Demand demand = Demand.of(lines("""
                {"inventoryMode": "ReserveOnCart", "store": {"typeId": "store", "key": "b2b"},
                 "lineItems": [
                  {"variant": {"sku": "A"}, "quantity": 1, "supplyChannel": {"id": "c1"}},
                  {"variant": {"sku": "A"}, "quantity": 2, "supplyChannel": {"id": "c1"}},
                  {"variant": {"sku": "A"}, "quantity": 4, "supplyChannel": {"id": "c2"}},
                  {"variant": {"sku": "A"}, "quantity": 8}]}
                """), CHECKED);

        // Then
        assertThat(demand.quantities())
                .containsOnly(
                        Map.entry(new Position("A", "key-of-c1"), 3L),
                        Map.entry(new Position("A", "key-of-c2"), 4L),
                        Map.entry(Position.of("A"), 8L));
    }

    @Test
    void countsALineWithSeveralShipmentsOnce() {
        // When
        List<OrderLine> lines = lines("""
                {"inventoryMode": "ReserveOnOrder", "shippingMode": "Multiple", "lineItems": [
                  {"variant": {"sku": "A"}, "quantity": 5, "shippingDetails": {"targets": [
                     {"addressKey": "home", "quantity": 2}, {"addressKey": "work", "quantity": 3}]}}]}
                """);

        // Then
        assertThat(lines).containsExactly(new OrderLine(Position.of("A"), 5, InventoryMode.RESERVE_ON_ORDER));
    }

    @Test
    void ignoresLinesThatTakeNoStock() {
        // When
        List<OrderLine> lines = lines("""
                {"customLineItems": [{"slug": "wrapping", "quantity": 1}],
                 "lineItems": [{"variant": {}, "quantity": 1},
                               {"variant": {"sku": "A"}, "quantity": 1, "inventoryMode": "Tomorrow"}]}
                """);

        // Then
        assertThat(Demand.of(lines, CHECKED).isEmpty()).isTrue();
    }

    private static List<OrderLine> lines(String order) {
        return new UnsavedOrder(new JsonMapper().readTree(order)).lines(SampleTenants.ACME, CHANNELS);
    }
}
