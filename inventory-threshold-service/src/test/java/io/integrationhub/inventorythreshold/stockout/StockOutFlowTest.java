package io.integrationhub.inventorythreshold.stockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.SystemFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StockOutFlowTest {

    private static final Position SHIRT = new Position("shirt", "berlin");

    private final TestLedgers ledgers = TestLedgers.shared();
    private final TenantId id = SampleTenants.newId();
    private final StockTenant tenant = SampleTenants.oms(id, Map.of());
    private final Receiver search = new Receiver();
    private final StockOutFlow flow = new StockOutFlow(ledgers.holds(), search);

    @Test
    void sendsWhatCanBeSoldNow() {
        // Given
        report(10);
        hold(3);
        ledgers.entries()
                .recordObserved(
                        id, List.of(new ObservedEntry(new EntryId("entry"), SHIRT, 7, OptionalLong.empty(), 2)));

        // When
        StockOutOutcome outcome = flow.send(tenant, "search", SHIRT);

        // Then
        assertThat(outcome).isEqualTo(new StockOutOutcome.Sent(SHIRT, 5));
        assertThat(search.received).containsExactly("search: shirt@berlin 5");
    }

    @Test
    void sendsNothingAboutAPositionThatWasNeverReported() {
        // When
        StockOutOutcome outcome = flow.send(tenant, "search", SHIRT);

        // Then
        assertThat(outcome).isEqualTo(new StockOutOutcome.Unknown(SHIRT));
        assertThat(search.received).isEmpty();
    }

    @Test
    void statesThatTheSystemRejectedTheQuantity() {
        // Given
        report(10);
        search.status = OptionalInt.of(422);

        // When
        StockOutOutcome outcome = flow.send(tenant, "search", SHIRT);

        // Then
        assertThat(outcome).isEqualTo(new StockOutOutcome.Rejected(SHIRT, 422));
    }

    @Test
    void isRetriedWhileTheSystemIsUnreachable() {
        // Given
        report(10);
        search.isDown = true;

        // Then
        assertThatThrownBy(() -> flow.send(tenant, "search", SHIRT)).isInstanceOf(TransientFault.class);
    }

    private void report(long quantity) {
        ledgers.reportedStock()
                .record(id, List.of(ReportedStock.of(SHIRT, quantity, Instant.now())), Duration.ofSeconds(30));
    }

    private void hold(long quantity) {
        HoldTerms terms = new HoldTerms(Duration.ofMinutes(5), Duration.ofSeconds(30), Thresholds.of(0));
        ledgers.holds().hold(id, new OrderId("order"), new Demand(Map.of(SHIRT, quantity), Set.of(SHIRT)), terms);
    }

    /** A system that is told what can be sold. */
    private static final class Receiver implements StockReceivers {

        private final List<String> received = new ArrayList<>();
        private OptionalInt status = OptionalInt.empty();
        private boolean isDown;

        @Override
        public OptionalInt send(Tenant tenant, String receiver, Position position, long available) {
            if (isDown) {
                throw new TransientFault(SystemFault.SYSTEM_UNREACHABLE, "is down");
            }
            received.add(receiver + ": " + position + " " + available);
            return status;
        }
    }
}
