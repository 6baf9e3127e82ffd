package io.integrationhub.inventorythreshold.stockin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.entry.EntryWriters;
import io.integrationhub.inventorythreshold.entry.InventoryEntryWriter;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryEntries;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import io.integrationhub.inventorythreshold.stock.report.FeedPart;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stock.report.StockReport.Item;
import io.integrationhub.inventorythreshold.stockin.StockFeedFlow.Arrival;
import io.integrationhub.inventorythreshold.stockin.StockFeedOutcome.AlreadyApplied;
import io.integrationhub.inventorythreshold.stockin.StockFeedOutcome.Applied;
import io.integrationhub.inventorythreshold.stockin.StockFeedOutcome.Guarded;
import io.integrationhub.inventorythreshold.stockin.StockFeedOutcome.Incomplete;
import io.integrationhub.inventorythreshold.stockin.StockInDecision.Effect;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.CrashingProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a part states is written as {@code sku=quantity,sku=quantity}. */
class StockFeedFlowTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final Map<String, String> SETTINGS = Map.of(
            "stock-in.missing-positions", "zero",
            "stock-in.guard-percent", "50",
            "stock-in.guard-minimum", "0");

    private final TestLedgers ledgers = TestLedgers.shared();
    private final FakeInventoryEntries entries = new FakeInventoryEntries();
    private final InventoryEntryWriter writer = EntryWriters.writer(ledgers, entries);
    private final StockRecorder recorder = new StockRecorder(ledgers.reportedStock(), ledgers.entries());
    private final StockFeedFlow flow = new StockFeedFlow(ledgers.feeds(), recorder, writer);
    private TenantId id = SampleTenants.newId();
    private StockTenant tenant = SampleTenants.oms(id, SETTINGS);

    @BeforeEach
    void stockFourArticles() {
        recorder.record(tenant, report("A=1,B=1,C=1,D=1", TEN, false));
        writer.markAllPending(tenant);
    }

    @Test
    void waitsForAllPartsInWhateverOrderTheyArrive() {
        // When
        List<StockFeedOutcome> outcomes = Stream.of(3, 3, 1)
                .map(number -> addPart(number, 3, number == 3 ? "C=7" : "A=7"))
                .toList();
        Map<String, Long> before = quantities();
        StockFeedOutcome last = addPart(2, 3, "B=7");

        // Then
        assertThat(outcomes).containsOnly(new Incomplete());
        assertThat(before).containsOnly(Map.entry("A", 1L), Map.entry("B", 1L), Map.entry("C", 1L), Map.entry("D", 1L));
        assertThat(last).isEqualTo(new Applied(1));
        assertThat(quantities())
                .containsOnly(Map.entry("A", 7L), Map.entry("B", 7L), Map.entry("C", 7L), Map.entry("D", 0L));
        assertThat(addPart(1, 3, "A=7")).isEqualTo(new AlreadyApplied());
    }

    @Test
    void guardsAgainstAFeedThatSetsTooManyPositionsToZeroUntilItIsApproved() {
        // Given
        addPart(1, 2, "A=0,B=0");

        // When
        StockFeedOutcome guarded = addPart(2, 2, "C=7");
        Map<String, Long> unchanged = quantities();
        StockFeedOutcome approved = addPart(flow, new Arrival(part(2, 2), later("C=7"), true));

        // Then
        assertThat(guarded).isEqualTo(new Guarded(new Effect(3, 4)));
        assertThat(unchanged.values()).containsOnly(1L);
        assertThat(approved).isEqualTo(new Applied(1));
        assertThat(quantities()).containsEntry("A", 0L).containsEntry("C", 7L).containsEntry("D", 0L);
    }

    @Test
    void recordsNothingOfAFeedInDryRun() {
        // Given
        tenant = StockTenant.of(
                BoundSections.with(tenant.tenant(), BoundSections.entry(DryRun.SECTION, Map.of("mode", "dry-run"))));
        addPart(1, 2, "A=2,B=2");

        // When
        assertThatThrownBy(() -> addPart(2, 2, "C=2,D=2"))

                // Then
                .isInstanceOf(DryRunStop.class)
                .hasMessageContaining("2 parts");
        assertThat(quantities().values()).containsOnly(1L);
    }

    @Test
    void doesNotCountWhatOnlyOnePartDoesNotMention() {
        // When
        addPart(1, 2, "A=2,B=2");
        StockFeedOutcome applied = addPart(2, 2, "C=2,D=2");

        // Then
        assertThat(applied).isEqualTo(new Applied(0));
        assertThat(quantities().values()).containsOnly(2L);
    }

    @Test
    void keepsAMissingPositionThatHasANewerReport() {
        // Given
        recorder.record(tenant, report("D=9", TEN.plusSeconds(99), false));
        addPart(1, 2, "A=2,B=2");

        // When
        addPart(2, 2, "C=2");

        // Then
        assertThat(quantities()).containsEntry("D", 9L);
    }

    @Test
    void endsWithTheSameQuantitiesAtWhateverStepAProcessCrashes() {
        int step = 1;
        boolean hasCrashed = true;
        while (hasCrashed) {
            // Given
            id = SampleTenants.newId();
            tenant = SampleTenants.oms(id, SETTINGS);
            List.copyOf(entries.quantities().keySet()).forEach(entries::remove);
            stockFourArticles();
            CrashingProcess process = new CrashingProcess(step++);

            // When
            List<Arrival> unacknowledged = new ArrayList<>(arrivals("A=7,B=7", "C=7"));
            try {
                deliver(unacknowledged, flowIn(process));
            } catch (CrashingProcess.Crash _) {
                deliver(unacknowledged, flow);
            }
            hasCrashed = process.isCrashed();
            ledgers.advance(id, Duration.ofMinutes(2));

            // Then
            assertThat(quantities())
                    .as("crashed at step %d", step - 1)
                    .containsOnly(Map.entry("A", 7L), Map.entry("B", 7L), Map.entry("C", 7L), Map.entry("D", 0L));
        }
        assertThat(step).isGreaterThan(20);
    }

    @Test
    void deletesAFeedThatIsNeverCompleted() {
        // Given
        addPart(1, 2, "A=2");

        // When
        int deleted = ledgers.deleteFeeds(id);

        // Then
        assertThat(deleted).isEqualTo(1);
        assertThat(addPart(2, 2, "B=2")).isEqualTo(new Incomplete());
    }

    /** As the broker does: a part that is not acknowledged is delivered again. */
    private void deliver(List<Arrival> unacknowledged, StockFeedFlow process) {
        while (!unacknowledged.isEmpty()) {
            addPart(process, unacknowledged.getFirst());
            unacknowledged.removeFirst();
        }
    }

    private StockFeedFlow flowIn(CrashingProcess process) {
        EntryLedger entryLedger = process.around(EntryLedger.class, ledgers.entries());
        ReportedStockLedger reportedStock = process.around(ReportedStockLedger.class, ledgers.reportedStock());
        return new StockFeedFlow(
                process.around(FeedLedger.class, ledgers.feeds()),
                new StockRecorder(reportedStock, entryLedger),
                EntryWriters.writer(ledgers.holds(), entryLedger, new FakeInventoryEntries()));
    }

    private static List<Arrival> arrivals(String... bodies) {
        List<Arrival> arrivals = new ArrayList<>();
        for (String body : bodies) {
            arrivals.add(new Arrival(part(arrivals.size() + 1, bodies.length), later(body), false));
        }
        return arrivals;
    }

    private StockFeedOutcome addPart(int number, int parts, String body) {
        return addPart(flow, new Arrival(part(number, parts), later(body), false));
    }

    private StockFeedOutcome addPart(StockFeedFlow process, Arrival arrival) {
        return process.addPart(tenant, arrival);
    }

    private static FeedPart part(int number, int parts) {
        return new FeedPart("feed", number, parts);
    }

    private static StockReport later(String items) {
        return report(items, TEN.plusSeconds(5), true);
    }

    private static StockReport report(String items, Instant asOf, boolean isFull) {
        return new StockReport(
                Stream.of(items.split(","))
                        .map(item -> item.split("="))
                        .map(item -> new Item(
                                ReportedStock.of(new Position(item[0], "berlin"), Long.parseLong(item[1]), asOf),
                                EntryDetails.NONE))
                        .toList(),
                isFull);
    }

    /** The quantities of the entries by sku, once all pending entries are written. */
    private Map<String, Long> quantities() {
        writer.writePending(tenant, 5);
        Map<String, Long> quantities = new HashMap<>();
        entries.quantities().forEach((position, quantity) -> quantities.put(position.sku(), quantity));
        return quantities;
    }
}
