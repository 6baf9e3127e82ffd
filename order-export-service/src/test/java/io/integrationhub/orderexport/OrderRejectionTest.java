package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderExportOutcome.Exported;
import io.integrationhub.orderexport.OrderExportOutcome.Rejected;
import io.integrationhub.orderexport.OrderExportOutcome.StillRejected;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order the master does not take, and what has it tried again. */
class OrderRejectionTest {

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final FakeShop shop = new FakeShop();
    private final FakeMaster master = new FakeMaster();
    private final FakeLedger ledger = new FakeLedger();
    private final FakeEvents events = new FakeEvents();

    @BeforeEach
    void anOrderIsPlaced() {
        shop.put(SampleOrders.order());
    }

    @Test
    void showsARejectionOnTheOrder() {
        // Given
        master.refuseAll("sku unknown");

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Rejected.class);
        assertThat(shop.get(SampleOrders.ID).standing().notes()).containsEntry(FakeShop.REJECTION, "NO: sku unknown");
    }

    @Test
    void doesNotAskAgainForWhatTheMasterRejected() {
        // Given
        master.refuseAll("sku unknown");
        export();
        master.acceptAll();

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(StillRejected.class);
    }

    @Test
    void asksAgainWhenARejectedOrderChanges() {
        // Given
        master.refuseAll("no such city");
        export();
        master.acceptAll();
        shop.edit(SampleOrders.ID, SampleOrders.content("Hamburg"));

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Exported.class);
        assertThat(shop.get(SampleOrders.ID).standing().notes()).isEmpty();
    }

    @Test
    void asksAgainWhenAPersonHasTheRejectionForgotten() {
        // Given
        master.refuseAll("sku unknown");
        export();
        master.acceptAll();
        ledger.forgetRejection(tenant.id(), SampleOrders.ID);

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Exported.class);
    }

    private OrderExportOutcome export() {
        return new OrderExportFlow(shop, ledger, new Handover(shop, master, events), events)
                .export(tenant, SampleOrders.ID);
    }
}
