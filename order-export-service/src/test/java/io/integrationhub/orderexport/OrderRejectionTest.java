package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderExportOutcome.AlreadyRejected;
import io.integrationhub.orderexport.OrderExportOutcome.Exported;
import io.integrationhub.orderexport.OrderExportOutcome.Rejected;
import io.integrationhub.system.AdapterPerTenant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that the master rejects, and what causes another attempt. */
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
    void recordsARejectionOnTheOrder() {
        // Given
        master.rejectAll("sku unknown");

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Rejected.class);
        assertThat(shop.get(SampleOrders.ID).status().hubFields()).containsEntry(FakeShop.REJECTION, "NO: sku unknown");
    }

    @Test
    void doesNotSendARejectedOrderAgain() {
        // Given
        master.rejectAll("sku unknown");
        export();
        master.acceptAll();

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(AlreadyRejected.class);
    }

    @Test
    void sendsARejectedOrderAgainWhenItChanges() {
        // Given
        master.rejectAll("no such city");
        export();
        master.acceptAll();
        shop.edit(SampleOrders.ID, SampleOrders.content("Hamburg"));

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Exported.class);
        assertThat(shop.get(SampleOrders.ID).status().hubFields()).isEmpty();
    }

    @Test
    void sendsARejectedOrderAgainWhenTheRejectionIsCleared() {
        // Given
        master.rejectAll("sku unknown");
        export();
        master.acceptAll();
        ledger.clearRejection(tenant.id(), SampleOrders.ID);

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Exported.class);
    }

    private OrderExportOutcome export() {
        return new OrderExportFlow(shop, ledger, AdapterPerTenant.always(master), events)
                .export(tenant, SampleOrders.ID);
    }
}
