package io.integrationhub.inventorythreshold.stockin;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.entry.EntryWriters;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryEntries;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockChange;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stock.report.StockUpdate;
import io.integrationhub.inventorythreshold.stockin.StockInDecision.Effect;
import io.integrationhub.inventorythreshold.stockin.StockInOutcome.Applied;
import io.integrationhub.inventorythreshold.stockin.StockInOutcome.Guarded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports that state changes of a quantity. */
class StockChangeTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");

    private final TestLedgers ledgers = TestLedgers.shared();
    private final FakeInventoryEntries entries = new FakeInventoryEntries();
    private final StockInFlow flow = new StockInFlow(
            ledgers.reportedStock(),
            new StockRecorder(ledgers.reportedStock(), ledgers.entries()),
            EntryWriters.writer(ledgers, entries));
    private final TenantId id = SampleTenants.newId();
    private final StockTenant tenant = SampleTenants.oms(id, Map.of());
    private Position shirt = Position.of("shirt");

    @Test
    void countsARepeatedChangeOnce() {
        // Given
        apply(quantity(7, 0));

        // When
        StockInOutcome first = apply(change("sale-1", -2, 1));
        StockInOutcome again = apply(change("sale-1", -2, 1));
        apply(change("return-1", 1, 1));

        // Then
        assertThat(first).isEqualTo(new Applied(1, 0, 1));
        assertThat(again).isEqualTo(new Applied(1, 1, 0));
        assertThat(entries.quantities()).containsEntry(shirt, 6L);
    }

    @Test
    void ignoresAChangeThatTheQuantityIncludes() {
        // Given
        apply(quantity(7, 5));

        // When
        apply(change("sale-1", -2, 5));

        // Then
        assertThat(entries.quantities()).containsEntry(shirt, 7L);
    }

    @Test
    void keepsANewerChangeIfALateQuantityIncludesOnlyTheOlderOne() {
        // Given
        apply(quantity(10, 0));
        apply(change("sale-1", -2, 2));
        apply(change("sale-2", -3, 6));

        // When
        apply(quantity(8, 4));

        // Then
        assertThat(entries.quantities()).containsEntry(shirt, 5L);
    }

    @Test
    void comparesBySequenceIfBothHaveOne() {
        // Given
        apply(new ReportedStock(shirt, 10, TEN, 4));

        // When
        apply(new StockChange(shirt, -2, TEN, "sale-1", 4));
        apply(new StockChange(shirt, -3, TEN, "sale-2", 5));

        // Then
        assertThat(entries.quantities()).containsEntry(shirt, 7L);
    }

    @Test
    void appliesChangesOnceTheFirstQuantityArrives() {
        // Given
        apply(change("sale-1", -2, 3));
        boolean wasWrittenBefore = entries.quantities().containsKey(shirt);

        // When
        apply(quantity(7, 1));

        // Then
        assertThat(wasWrittenBefore).isFalse();
        assertThat(entries.quantities()).containsEntry(shirt, 5L);
    }

    @Test
    void endsWithTheSameQuantityInWhateverOrderUpdatesArrive() {
        for (int seed = 0; seed < 20; seed++) {
            // Given
            shirt = new Position("shirt-" + seed, "shuffled");
            List<StockUpdate> updates = new ArrayList<>(Stream.of(
                            quantity(20, 0),
                            change("a", -4, 1),
                            change("b", 3, 2),
                            quantity(18, 3),
                            change("c", -5, 4),
                            change("d", -1, 5))
                    .flatMap(update -> Stream.of(update, update))
                    .toList());
            Collections.shuffle(updates, new Random(seed));

            // When
            updates.forEach(this::apply);

            // Then
            assertThat(entries.quantities()).as("seed %d: %s", seed, updates).containsEntry(shirt, 12L);
        }
    }

    @Test
    void countsTheSameAfterOldChangesAreCompacted() {
        // Given
        apply(quantity(10, 0));
        apply(change("sale-1", -2, 1));
        apply(change("sale-2", -3, 60));

        // When
        ledgers.reportedStock().compact(id, TEN.plusSeconds(30));
        apply(change("sale-1", -2, 1));
        apply(change("sale-3", -1, 70));

        // Then
        assertThat(entries.quantities()).containsEntry(shirt, 4L);
    }

    @Test
    void guardsAgainstChangesThatSetTooManyPositionsToZero() {
        // Given
        StockTenant careful =
                SampleTenants.oms(id, Map.of("stock-in.guard-percent", "50", "stock-in.guard-minimum", "0"));
        apply(quantity(7, 0));

        // When
        StockInOutcome guarded = flow.apply(careful, report(change("recount", -7, 1)), false);
        StockInOutcome applied = flow.apply(careful, report(change("sale", -6, 2)), false);

        // Then
        assertThat(guarded).isEqualTo(new Guarded(new Effect(1, 1)));
        assertThat(applied).isEqualTo(new Applied(1, 0, 1));
    }

    private StockInOutcome apply(StockUpdate update) {
        return flow.apply(tenant, report(update), false);
    }

    private static StockReport report(StockUpdate update) {
        return new StockReport(List.of(new StockReport.Item(update, EntryDetails.NONE)), false);
    }

    private ReportedStock quantity(long quantity, long seconds) {
        return ReportedStock.of(shirt, quantity, TEN.plusSeconds(seconds));
    }

    private StockChange change(String changeId, long delta, long seconds) {
        return new StockChange(shirt, delta, TEN.plusSeconds(seconds), changeId, 0);
    }
}
