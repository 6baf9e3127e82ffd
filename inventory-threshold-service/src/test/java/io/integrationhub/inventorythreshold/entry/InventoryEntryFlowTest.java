package io.integrationhub.inventorythreshold.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Deleted;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.InSync;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Repaired;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Restored;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Unmatched;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryEntries;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stockin.StockReports;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventoryEntryFlowTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final OptionalLong NONE = OptionalLong.empty();
    private static final Position SHIRT = new Position("shirt", "berlin");

    private final TestLedgers ledgers = TestLedgers.shared();
    private final FakeInventoryEntries entries = new FakeInventoryEntries();
    private final InventoryEntryWriter writer = EntryWriters.writer(ledgers, entries);
    private final StockReports reports = new StockReports(ledgers.reportedStock(), ledgers.entries(), writer);
    private final InventoryEntryFlow flow = new InventoryEntryFlow(
            entries, ledgers.reportedStock(), ledgers.entries(), ledgers.desiredEntries(), writer);
    private final TenantId id = SampleTenants.newId();
    private final StockTenant tenant = SampleTenants.oms(id, Map.of());

    @Test
    void setsAChangedEntryBackWithOneWrite() {
        // Given
        report(tenant, 7);
        EntryId entry = entries.put(SHIRT, 12, NONE);
        int written = entries.written();

        // When
        InventoryEntryOutcome first = flow.check(tenant, entry);
        InventoryEntryOutcome again = flow.check(tenant, entry);

        // Then
        assertThat(first).isEqualTo(new Repaired(SHIRT, 12));
        assertThat(again).isEqualTo(new InSync(SHIRT));
        assertThat(entries.written()).isEqualTo(written + 1);
        assertThat(entries.quantities()).containsEntry(SHIRT, 7L);
    }

    @Test
    void waitsForWhatCommercetoolsIsAboutToDeduct() {
        // Given
        report(tenant, 7);
        EntryId entry = entries.put(SHIRT, 7, NONE);
        holdForOrder(3);

        // When
        InventoryEntryOutcome atOnce = flow.check(tenant, entry);
        long meanwhile = entries.quantities().get(SHIRT);
        ledgers.advance(id, Duration.ofMinutes(1));
        writer.writePending(tenant, 1);

        // Then
        assertThat(atOnce).isEqualTo(new InSync(SHIRT));
        assertThat(meanwhile).isEqualTo(7);
        assertThat(entries.quantities()).containsEntry(SHIRT, 4L);
    }

    @Test
    void createsARemovedEntryAgainIfThereIsStock() {
        // Given
        report(tenant, 7);
        EntryId removed = entries.remove(SHIRT);

        // When
        InventoryEntryOutcome outcome = flow.check(tenant, removed);
        InventoryEntryOutcome again = flow.check(tenant, removed);

        // Then
        assertThat(outcome).isEqualTo(new Restored(SHIRT));
        assertThat(again).isEqualTo(new Deleted(removed));
        assertThat(entries.quantities()).containsEntry(SHIRT, 7L);
    }

    @Test
    void doesNotCreateARemovedEntryWithoutStock() {
        // Given
        report(tenant, 0);
        EntryId removed = entries.remove(SHIRT);

        // When
        InventoryEntryOutcome outcome = flow.check(tenant, removed);
        InventoryEntryOutcome unknown = flow.check(tenant, new EntryId("unknown"));

        // Then
        assertThat(outcome).isEqualTo(new Deleted(removed));
        assertThat(unknown).isEqualTo(new Deleted(new EntryId("unknown")));
        assertThat(entries.quantities()).isEmpty();
    }

    @Test
    void recordsTheThresholdOfAnEntry() {
        // Given
        report(tenant, 7);

        // When
        flow.check(tenant, entries.put(SHIRT, 7, OptionalLong.of(4)));
        OptionalLong set = availability().entryThreshold();
        flow.check(tenant, entries.put(SHIRT, 7, NONE));

        // Then
        assertThat(set).hasValue(4);
        assertThat(availability().entryThreshold()).isEmpty();
    }

    @Test
    void recordsTheThresholdThatIsObservedWhenAReportIsWritten() {
        // Given
        entries.put(SHIRT, 0, OptionalLong.of(4));

        // When
        report(tenant, 7);

        // Then
        assertThat(availability()).isEqualTo(new Availability(OptionalLong.of(7), 0, 0, OptionalLong.of(4)));
    }

    @Test
    void leavesAnUnmatchedEntryAsItIsAndRecordsIt() {
        // When
        InventoryEntryOutcome outcome = flow.check(tenant, entries.put(SHIRT, 9, OptionalLong.of(2)));

        // Then
        assertThat(outcome).isEqualTo(new Unmatched(SHIRT));
        assertThat(entries.quantities()).containsEntry(SHIRT, 9L);
        assertThat(availability().reported()).isEmpty();
        assertThat(availability().entryThreshold()).hasValue(2);
    }

    @Test
    void adoptsAnUnmatchedEntryUntilTheMasterReportsItIfThatIsTheChoice() {
        // Given
        StockTenant adopting = SampleTenants.oms(id, Map.of("stock-in.unmatched-entries", "adopt"));
        holdForOrder(3);

        // When
        InventoryEntryOutcome outcome = flow.check(adopting, entries.put(SHIRT, 9, NONE));
        flow.check(adopting, entries.put(SHIRT, 20, NONE));

        // Then
        assertThat(outcome).isEqualTo(new InSync(SHIRT));
        assertThat(availability().available()).hasValue(20);
        report(adopting, 6);
        assertThat(flow.check(adopting, entries.put(SHIRT, 20, NONE))).isEqualTo(new Repaired(SHIRT, 20));
    }

    private void report(StockTenant stockTenant, long quantity) {
        reports.apply(stockTenant, ReportedStock.of(SHIRT, quantity, TEN));
    }

    private void holdForOrder(long quantity) {
        Demand demand = new Demand(Map.of(SHIRT, quantity), Set.of(SHIRT));
        ledgers.holds()
                .hold(
                        id,
                        new OrderId("order"),
                        demand,
                        new HoldTerms(Duration.ofMinutes(5), Duration.ZERO, Thresholds.of(0)));
    }

    private Availability availability() {
        return ledgers.holds().availability(id, Set.of(SHIRT), Duration.ZERO).get(SHIRT);
    }
}
