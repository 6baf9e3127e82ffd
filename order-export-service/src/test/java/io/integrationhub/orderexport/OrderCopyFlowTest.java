package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderCopyOutcome.AlreadyCopied;
import io.integrationhub.orderexport.OrderCopyOutcome.AlreadyRejected;
import io.integrationhub.orderexport.OrderCopyOutcome.Copied;
import io.integrationhub.orderexport.OrderCopyOutcome.Deleted;
import io.integrationhub.orderexport.OrderCopyOutcome.HeldBack;
import io.integrationhub.orderexport.OrderCopyOutcome.Rejected;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.ledger.CopyLedger;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.ordercopy.OrderCopies;
import io.integrationhub.test.fakes.CrashingProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderCopyFlowTest {

    private final Tenant tenant = SampleTenants.oms(Map.of("gate.order-states", "Open,Confirmed"));
    private final FakeShop shop = new FakeShop();
    private final FakeCopyLedger ledger = new FakeCopyLedger();
    private final List<String> sent = new ArrayList<>();
    private Optional<Rejection> rejection = Optional.empty();

    @Test
    void sendsPlacedChangedAndCancelledOrdersOnceEach() {
        // Given
        shop.put(SampleOrders.order());

        // When
        List<OrderCopyOutcome> outcomes = new ArrayList<>();
        outcomes.add(copy("dwh"));
        outcomes.add(copy("dwh"));
        shop.edit(SampleOrders.ID, SampleOrders.content("Hamburg"));
        outcomes.add(copy("dwh"));
        shop.updateStatus(SampleOrders.ID, SampleOrders::cancelled);
        outcomes.add(copy("dwh"));
        outcomes.add(copy("dwh"));

        // Then
        assertThat(sent).containsExactly("dwh placed", "dwh changed", "dwh cancelled");
        assertThat(outcomes)
                .extracting(OrderCopyOutcome::code)
                .containsExactly("copied", "already-copied", "copied", "copied", "already-copied");
    }

    @Test
    void keepsTheCopiesApart() {
        // Given
        shop.put(SampleOrders.order());
        copy("dwh");

        // When
        OrderCopyOutcome other = copy("wms");

        // Then
        assertThat(other).isInstanceOf(Copied.class);
        assertThat(sent).containsExactly("dwh placed", "wms placed");
    }

    @Test
    void holdsBackWhatTheGateDoesNotLetPass() {
        // Given
        shop.put(SampleOrders.order());
        shop.updateStatus(SampleOrders.ID, SampleOrders::cancelled);

        // When
        OrderCopyOutcome outcome = copy("dwh");

        // Then
        assertThat(outcome).isInstanceOf(HeldBack.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void sendsWhatWasRejectedAgainOnlyOnRequestOrAfterAChange() {
        // Given
        shop.put(SampleOrders.order());
        rejection = Optional.of(new Rejection("HTTP_422", "status 422"));

        // When
        OrderCopyOutcome first = copy("dwh");
        OrderCopyOutcome second = copy("dwh");
        ledger.clearRejection(tenant.id(), "dwh", SampleOrders.ID);
        rejection = Optional.empty();
        OrderCopyOutcome third = copy("dwh");

        // Then
        assertThat(first).isInstanceOf(Rejected.class);
        assertThat(second).isInstanceOf(AlreadyRejected.class);
        assertThat(third).isInstanceOf(Copied.class);
    }

    @Test
    void endsForADeletedOrder() {
        assertThat(copy("dwh")).isInstanceOf(Deleted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void isCompletedWhereverItCrashes(int step) {
        // Given
        shop.put(SampleOrders.order());
        try {
            flow(new CrashingProcess(step)).copy(tenant, "dwh", SampleOrders.ID);
        } catch (CrashingProcess.Crash _) {
            // The message is delivered again.
        }

        // When
        copy("dwh");

        // Then
        assertThat(copy("dwh")).isInstanceOf(AlreadyCopied.class);
        assertThat(sent).containsOnly("dwh placed");
    }

    private OrderCopyOutcome copy(String name) {
        return flow(new CrashingProcess(0)).copy(tenant, name, SampleOrders.ID);
    }

    private OrderCopyFlow flow(CrashingProcess process) {
        OrderCopies copies = (_, copy, _, change) -> {
            sent.add(copy + " " + change.name().toLowerCase(Locale.ROOT));
            return rejection;
        };
        return new OrderCopyFlow(
                process.around(Orders.class, shop),
                process.around(CopyLedger.class, ledger),
                process.around(OrderCopies.class, copies));
    }
}
