package io.integrationhub.inventorythreshold.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.commercetools.Orders;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.order.StockOrder;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverdueHoldJobTest {

    private static final OrderId UNREADABLE = new OrderId("a-unreadable");
    private static final OrderId NEVER_CREATED = new OrderId("b-never-created");

    private final HoldLedger holds = TestLedgers.shared().holds();
    private final TenantId id = SampleTenants.newId();
    private final StockTenant tenant = SampleTenants.oms(id, Map.of());

    @Test
    void checksTheOrdersBehindOneThatCannotBeChecked() {
        // Given
        hold(UNREADABLE);
        hold(NEVER_CREATED);
        OrderHoldFlow flow = new OrderHoldFlow(new OneIsUnreadable(), holds, InstantSource.system());

        // When
        new OverdueHoldJob(flow, holds, InstantSource.system()).run(tenant.tenant());

        // Then
        assertThat(holds.overdue(id, 10)).containsExactly(UNREADABLE);
    }

    private void hold(OrderId order) {
        List<OrderLine> lines = List.of(new OrderLine(Position.of("shirt"), 1, InventoryMode.RESERVE_ON_ORDER));
        Demand demand = Demand.of(lines, Set.of(InventoryMode.RESERVE_ON_ORDER));
        holds.hold(id, order, demand, new HoldTerms(Duration.ZERO, Duration.ZERO, Thresholds.of(0)));
    }

    private static final class OneIsUnreadable implements Orders {

        @Override
        public Optional<StockOrder> load(StockTenant tenant, OrderId order) {
            if (order.equals(UNREADABLE)) {
                throw new IllegalStateException("a bug");
            }
            return Optional.empty();
        }

        @Override
        public void markUnconfirmed(StockTenant tenant, OrderId order) {}
    }
}
