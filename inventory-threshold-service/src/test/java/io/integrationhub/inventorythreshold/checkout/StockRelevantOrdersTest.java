package io.integrationhub.inventorythreshold.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.sandbox.commercetools.order.Orders;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.query.Predicate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** commercetools calls the service only for orders that can take stock, and for all of these. */
class StockRelevantOrdersTest {

    private static final ResourceType ORDER = Orders.resourceTypes().getFirst();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            RESERVE_ON_ORDER, ReserveOnOrder, {}, true
            RESERVE_ON_ORDER, TrackOnly, {}, true
            RESERVE_ON_ORDER, None, {}, false
            RESERVE_ON_ORDER, ReserveOnCart, {}, true
            RESERVE_ON_ORDER, None, {'inventoryMode':'ReserveOnOrder'}, true
            RESERVE_ON_ORDER, None, {'inventoryMode':'ReserveOnCart'}, true
            RESERVE_ON_ORDER, "", {}, false
            RESERVE_ON_ORDER, "", {'inventoryMode':'TrackOnly'}, true
            NONE, None, {}, true
            NONE, "", {}, true
            """)
    void callsForOrdersThatTakeStock(String checked, String orderMode, String line, boolean expected) {
        // Given
        StockTenant tenant = SampleTenants.oms(Map.of("checked-modes", checked));
        JsonNode order = order(orderMode, line);

        // When
        boolean isCalled = isCalled(tenant, order);

        // Then
        assertThat(isCalled).isEqualTo(expected);
        assertThat(takesStock(tenant, order)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"RESERVE_ON_ORDER", "NONE"})
    void doesNotCallForAnOrderWithoutLines(String checked) {
        // Given
        StockTenant tenant = SampleTenants.oms(Map.of("checked-modes", checked));

        // When
        boolean isCalled = isCalled(tenant, json("{'inventoryMode':'ReserveOnOrder','lineItems':[]}"));

        // Then
        assertThat(isCalled).isFalse();
    }

    private static boolean isCalled(StockTenant tenant, JsonNode order) {
        return Predicate.parse(StockRelevantOrders.of(tenant.tenant()), Map.of(), ORDER)
                .testChange(order, null);
    }

    private static boolean takesStock(StockTenant tenant, JsonNode order) {
        return !Demand.of(
                        new UnsavedOrder(order).lines(tenant.id(), (_, id) -> id),
                        tenant.settings().checkedModes())
                .isEmpty();
    }

    private static JsonNode order(String mode, String line) {
        String ofOrder = mode.isEmpty() ? "" : "'inventoryMode':'" + mode + "',";
        String further = line.equals("{}") ? "" : "," + line.substring(1, line.length() - 1);
        return json("{" + ofOrder + "'lineItems':[{'variant':{'sku':'A'},'quantity':1" + further + "}]}");
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }
}
