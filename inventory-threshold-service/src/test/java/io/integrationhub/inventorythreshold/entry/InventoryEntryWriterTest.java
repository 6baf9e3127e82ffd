package io.integrationhub.inventorythreshold.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryEntries;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stockin.StockReports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventoryEntryWriterTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final Position SHIRT = new Position("shirt", "berlin");

    private final TestLedgers ledgers = TestLedgers.shared();
    private final FakeInventoryEntries entries = new FakeInventoryEntries();
    private final InventoryEntryWriter writer = EntryWriters.writer(ledgers, entries);
    private final StockReports reports = new StockReports(ledgers.reportedStock(), ledgers.entries(), writer);
    private final TenantId id = SampleTenants.newId();
    private final StockTenant tenant = SampleTenants.oms(id, Map.of());

    @Test
    void writesTheEntriesOfABurstOfSmallReportsTogether() {
        // Given
        List<Position> burst = IntStream.range(0, 20)
                .mapToObj(i -> new Position("shirt-" + i, "berlin"))
                .toList();
        entries.duringNextCall(() -> burst.forEach(position -> report(position, 3, TEN)));

        // When
        report(SHIRT, 7, TEN);

        // Then
        assertThat(entries.quantities()).containsEntry(SHIRT, 7L);
        assertThat(burst)
                .allSatisfy(position -> assertThat(entries.quantities()).containsEntry(position, 3L));
        assertThat(entries.calls()).isEqualTo(2);
    }

    @Test
    void writesAnEntryAgainAfterAHoldIsReleased() {
        // Given
        OrderId rejected = new OrderId("rejected");
        Demand two = new Demand(Map.of(SHIRT, 2L), Set.of(SHIRT));
        report(SHIRT, 7, TEN);
        ledgers.holds()
                .hold(
                        id,
                        rejected,
                        two,
                        new HoldTerms(Duration.ofMinutes(5), Duration.ofSeconds(30), Thresholds.of(0)));
        report(SHIRT, 8, TEN.plusSeconds(1));

        // When
        ledgers.holds().release(id, rejected);
        writer.writePending(tenant, 1);

        // Then
        assertThat(entries.quantities()).containsEntry(SHIRT, 8L);
    }

    private void report(Position position, long quantity, Instant asOf) {
        reports.apply(tenant, ReportedStock.of(position, quantity, asOf));
    }
}
