package io.integrationhub.inventorythreshold.stockin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.core.golive.GoLiveSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.entry.EntryWriters;
import io.integrationhub.inventorythreshold.entry.InventoryEntryWriter;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryEntries;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stock.report.StockReport.Item;
import io.integrationhub.inventorythreshold.stockin.StockInDecision.Effect;
import io.integrationhub.inventorythreshold.stockin.StockInOutcome.Applied;
import io.integrationhub.inventorythreshold.stockin.StockInOutcome.Guarded;
import io.integrationhub.test.fakes.BoundSections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StockInFlowTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final Position SHIRT = new Position("shirt", "berlin");
    private static final Position SOCKS = new Position("socks", "berlin");

    private final TestLedgers ledgers = TestLedgers.shared();
    private final FakeInventoryEntries entries = new FakeInventoryEntries();
    private final InventoryEntryWriter writer = EntryWriters.writer(ledgers, entries);
    private final StockInFlow flow = new StockInFlow(
            ledgers.reportedStock(), new StockRecorder(ledgers.reportedStock(), ledgers.entries()), writer);
    private final TenantId id = SampleTenants.newId();
    private final StockTenant tenant = tenant(Map.of());

    @Test
    void writesAReportedQuantityOnce() {
        // When
        StockInOutcome first = apply(tenant, report(item(SHIRT, 7, TEN, 1)));
        StockInOutcome again = apply(tenant, report(item(SHIRT, 7, TEN, 1)));

        // Then
        assertThat(first).isEqualTo(new Applied(1, 0, 1));
        assertThat(again).isEqualTo(new Applied(1, 0, 0));
        assertThat(entries.quantities()).containsEntry(SHIRT, 7L);
    }

    @Test
    void writesAndRecordsNothingInDryRun() {
        // Given
        Tenant dry = BoundSections.with(
                tenant.tenant(), Map.entry(DryRun.SECTION.name(), new GoLiveSettings(GoLiveSettings.Mode.DRY_RUN)));
        StockReport report = report(item(SHIRT, 7, TEN, 1));

        // Then
        assertThatThrownBy(() -> apply(StockTenant.of(dry), report))
                .isInstanceOf(DryRunStop.class)
                .hasMessage("1 reported quantities to commercetools");
        assertThat(entries.quantities()).isEmpty();
        assertThat(apply(tenant, report)).isEqualTo(new Applied(1, 0, 1));
    }

    @Test
    void ignoresReportsThatAreOutdatedByTimeOrSequence() {
        // Given
        apply(tenant, report(item(SHIRT, 7, TEN, 5)));

        // When
        apply(tenant, report(item(SHIRT, 1, TEN.minusSeconds(1), 0)));
        StockInOutcome outdated = apply(tenant, report(item(SHIRT, 2, TEN, 4)));

        // Then
        assertThat(outdated).isEqualTo(new Applied(1, 1, 0));
        assertThat(entries.quantities()).containsEntry(SHIRT, 7L);
    }

    @Test
    void endsWithTheSameQuantityInWhateverOrderReportsArrive() {
        // Given
        List<StockReport> reports = new ArrayList<>(IntStream.rangeClosed(1, 12)
                .mapToObj(i -> report(item(SHIRT, i, TEN.plusSeconds(i), i)))
                .toList());
        reports.addAll(reports.subList(0, 6));
        Collections.shuffle(reports, new Random(7));

        // When
        reports.forEach(report -> apply(tenant, report));

        // Then
        assertThat(entries.quantities()).containsEntry(SHIRT, 12L);
    }

    @Test
    void deductsOrdersThatHaveNotReachedTheMaster() {
        // Given
        Demand three = Demand.of(List.of(new OrderLine(SHIRT, 3, InventoryMode.TRACK_ONLY)), Set.of());
        HoldTerms terms = new HoldTerms(Duration.ofMinutes(5), Duration.ZERO, Thresholds.of(0));
        ledgers.holds().hold(id, new OrderId("order"), three, terms);

        // When
        apply(tenant, report(item(SHIRT, 7, TEN, 0)));

        // Then
        assertThat(entries.quantities()).containsEntry(SHIRT, 4L);
    }

    @Test
    void writesNegativeQuantitiesAsTheTenantChose() {
        // When
        apply(tenant, report(item(SHIRT, -2, TEN, 0)));
        long byDefault = entries.quantities().get(SHIRT);
        apply(tenant(Map.of("stock-in.negative-quantities", "keep")), report(item(SHIRT, -2, TEN, 0)));

        // Then
        assertThat(byDefault).isZero();
        assertThat(entries.quantities()).containsEntry(SHIRT, -2L);
    }

    @Test
    void setsPositionsThatAFullReportDoesNotMentionToZeroIfThatIsTheChoice() {
        // Given
        StockTenant zeroing = tenant(Map.of("stock-in.missing-positions", "zero"));
        apply(tenant, report(item(SHIRT, 7, TEN, 0), item(SOCKS, 7, TEN, 0)));
        StockReport full = new StockReport(List.of(item(SHIRT, 6, TEN.plusSeconds(1), 0)), true);

        // When
        apply(tenant, full);
        long byDefault = entries.quantities().get(SOCKS);
        apply(zeroing, full);

        // Then
        assertThat(byDefault).isEqualTo(7);
        assertThat(entries.quantities()).containsEntry(SOCKS, 0L).containsEntry(SHIRT, 6L);
    }

    @Test
    void removesEntriesThatAFullReportDoesNotMentionIfThatIsTheChoice() {
        // Given
        StockTenant removing = tenant(Map.of("stock-in.missing-positions", "remove"));
        apply(removing, report(item(SHIRT, 7, TEN, 0), item(SOCKS, 7, TEN, 0)));
        StockReport full = new StockReport(List.of(item(SHIRT, 0, TEN.plusSeconds(1), 0)), true);

        // When
        apply(removing, full);
        StockInOutcome again = apply(removing, full);

        // Then
        assertThat(entries.quantities()).containsOnly(Map.entry(SHIRT, 0L));
        assertThat(again).isEqualTo(new Applied(1, 0, 0));
        apply(removing, report(item(SOCKS, 3, TEN.plusSeconds(2), 0)));
        assertThat(entries.quantities()).containsEntry(SOCKS, 3L);
    }

    @Test
    void removesEntriesWithoutStockIfThatIsTheChoice() {
        // Given
        StockTenant removing = tenant(Map.of("stock-in.remove-empty", "true"));
        apply(removing, report(item(SHIRT, 7, TEN, 0)));

        // When
        apply(removing, report(item(SHIRT, 0, TEN.plusSeconds(1), 0)));
        StockInOutcome stillNone = apply(removing, report(item(SHIRT, -1, TEN.plusSeconds(2), 0)));

        // Then
        assertThat(entries.quantities()).isEmpty();
        assertThat(stillNone).isEqualTo(new Applied(1, 0, 0));
    }

    @Test
    void writesLaterWhatACrashedProcessRecordedAndDidNotWrite() {
        // Given
        StockTenant zeroing = tenant(Map.of("stock-in.missing-positions", "zero"));
        apply(zeroing, report(item(SHIRT, 7, TEN, 0), item(SOCKS, 7, TEN, 0)));
        StockReport full = new StockReport(List.of(item(SHIRT, 6, TEN.plusSeconds(1), 0)), true);
        entries.crash();
        assertThatThrownBy(() -> apply(zeroing, full)).hasMessageContaining("crashed");

        // When
        int tooEarly = writer.writePending(zeroing, 1);
        ledgers.advance(id, Duration.ofMinutes(2));
        int written = writer.writePending(zeroing, 1);

        // Then
        assertThat(tooEarly).isZero();
        assertThat(written).isEqualTo(2);
        assertThat(entries.quantities()).containsEntry(SOCKS, 0L).containsEntry(SHIRT, 6L);
        assertThat(writer.writePending(zeroing, 1)).isZero();
    }

    @Test
    void keepsTheNewestDetailsOfAnEntry() {
        // Given
        EntryDetails older = new EntryDetails(
                Optional.of(TEN),
                OptionalLong.of(3),
                OptionalLong.of(2),
                OptionalLong.of(9),
                Map.of("a", 1, "b", "old"));
        EntryDetails newer = new EntryDetails(
                Optional.of(TEN.plusSeconds(99)),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(8),
                Map.of("b", "new"));

        // When
        apply(tenant, report(item(older, 5)));
        apply(tenant, report(item(newer, 6)));
        apply(tenant, report(item(older, 4)));

        // Then
        assertThat(entries.details())
                .containsEntry(
                        SHIRT,
                        new EntryDetails(
                                Optional.of(TEN.plusSeconds(99)),
                                OptionalLong.of(3),
                                OptionalLong.of(2),
                                OptionalLong.of(8),
                                Map.of("a", 1, "b", "new")));
    }

    @Test
    void guardsAgainstAReportThatSetsTooManyPositionsToZeroUntilItIsApproved() {
        // Given
        StockTenant careful = tenant(Map.of("stock-in.guard-percent", "50", "stock-in.guard-minimum", "2"));
        apply(careful, all(10, 7, TEN));
        StockReport emptying = all(6, 0, TEN.plusSeconds(1));

        // When
        StockInOutcome guarded = apply(careful, emptying);
        Map<Position, Long> unchanged = entries.quantities();
        StockInOutcome approved = flow.apply(careful, emptying, true);

        // Then
        assertThat(guarded).isEqualTo(new Guarded(new Effect(6, 10)));
        assertThat(unchanged.values()).containsOnly(7L);
        assertThat(approved).isEqualTo(new Applied(6, 0, 6));
        assertThat(apply(careful, all(2, 0, TEN.plusSeconds(2)))).isInstanceOf(Applied.class);
    }

    private StockTenant tenant(Map<String, String> settings) {
        return SampleTenants.oms(id, settings);
    }

    private StockInOutcome apply(StockTenant stockTenant, StockReport report) {
        return flow.apply(stockTenant, report, false);
    }

    private static StockReport all(int articles, long quantity, Instant asOf) {
        return new StockReport(
                IntStream.range(0, articles)
                        .mapToObj(i -> item(new Position("sku-" + i, "berlin"), quantity, asOf, 0))
                        .toList(),
                false);
    }

    private static StockReport report(Item... items) {
        return new StockReport(List.of(items), false);
    }

    private static Item item(EntryDetails details, long seconds) {
        return new Item(ReportedStock.of(SHIRT, 1, TEN.plusSeconds(seconds)), details);
    }

    private static Item item(Position position, long quantity, Instant asOf, long sequence) {
        return new Item(new ReportedStock(position, quantity, asOf, sequence), EntryDetails.NONE);
    }
}
