package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderExportOutcome.AlreadyExported;
import io.integrationhub.orderexport.OrderExportOutcome.Amended;
import io.integrationhub.orderexport.OrderExportOutcome.Cancelled;
import io.integrationhub.orderexport.OrderExportOutcome.ChangeAlreadyRejected;
import io.integrationhub.orderexport.OrderExportOutcome.ChangeRejected;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.system.AdapterPerTenant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes that the master rejects: the order stays exported, and nobody is told that it was rejected. */
class RejectedChangeTest {

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final FakeShop shop = new FakeShop();
    private final FakeMaster master = new FakeMaster();
    private final FakeLedger ledger = new FakeLedger();
    private final FakeEvents events = new FakeEvents();

    @BeforeEach
    void anOrderIsExported() {
        shop.put(SampleOrders.order());
        export();
    }

    @Test
    void leavesTheOrderExported() {
        // Given
        master.rejectAll("already shipped");
        shop.edit(SampleOrders.ID, SampleOrders.content("Hamburg"));

        // When
        OrderExportOutcome outcome = export();

        // Then
        Order order = shop.get(SampleOrders.ID);
        assertThat(outcome).isInstanceOf(ChangeRejected.class);
        assertThat(order.receipt()).isPresent();
        assertThat(order.status().hubFields())
                .containsEntry(FakeShop.CHANGE_REJECTION, "NO: already shipped")
                .doesNotContainKey(FakeShop.REJECTION);
        assertThat(events.published()).contains("change-rejected").doesNotContain("rejected");
    }

    @Test
    void appliesToACancellationToo() {
        // Given
        master.rejectAll("already shipped");
        shop.updateStatus(SampleOrders.ID, SampleOrders::cancelled);

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(ChangeRejected.class);
        assertThat(events.published()).doesNotContain("rejected");
    }

    @Test
    void isNotSentAgain() {
        // Given
        master.rejectAll("already shipped");
        shop.edit(SampleOrders.ID, SampleOrders.content("Hamburg"));
        export();
        master.acceptAll();

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(ChangeAlreadyRejected.class);
        assertThat(master.effects()).containsExactly("placed");
    }

    @Test
    void isSentAgainWhenAnOperatorReplaysIt() {
        // Given
        master.rejectAll("busy");
        shop.edit(SampleOrders.ID, SampleOrders.content("Hamburg"));
        export();
        master.acceptAll();
        ledger.clearRejection(tenant.id(), SampleOrders.ID);

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Amended.class);
        assertThat(shop.get(SampleOrders.ID).status().hubFields()).isEmpty();
    }

    @Test
    void isForgottenWhenTheChangeIsReversed() {
        // Given
        master.rejectAll("already shipped");
        shop.edit(SampleOrders.ID, SampleOrders.content("Hamburg"));
        export();
        shop.edit(SampleOrders.ID, SampleOrders.content("Berlin"));

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(AlreadyExported.class);
        assertThat(shop.get(SampleOrders.ID).status().hubFields()).isEmpty();
    }

    @Test
    void doesNotPreventALaterCancellation() {
        // Given
        master.rejectAll("no such city");
        shop.edit(SampleOrders.ID, SampleOrders.content("Hamburg"));
        export();
        master.acceptAll();
        shop.updateStatus(SampleOrders.ID, SampleOrders::cancelled);

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Cancelled.class);
    }

    private OrderExportOutcome export() {
        return new OrderExportFlow(shop, ledger, AdapterPerTenant.always(master), events)
                .export(tenant, SampleOrders.ID);
    }
}
