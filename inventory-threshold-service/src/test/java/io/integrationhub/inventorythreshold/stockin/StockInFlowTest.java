package io.integrationhub.inventorythreshold.stockin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryEntries;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.fakes.StockFlows;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stock.report.StockReport.Item;
import io.integrationhub.inventorythreshold.stockin.StockInOutcome.NobodysStock;
import io.integrationhub.inventorythreshold.stockin.StockInOutcome.Shown;
import io.integrationhub.inventorythreshold.stockin.StockInOutcome.Stopped;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockInFlowTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static TestLedgers books;
    private static int tests;

    private final FakeInventoryEntries entries = new FakeInventoryEntries();
    private final StockInFlow flow = StockFlows.stockIn(books, entries);
    private final Tenant tenant = SampleTenants.oms(Map.of());
    private String place = "any";
    private Position shirt = Position.of("any");

    @BeforeAll
    static void open() {
        books = new TestLedgers();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @BeforeEach
    void aPlaceOfItsOwn() {
        place = "store-" + ++tests;
        shirt = new Position("shirt", place);
    }

    @Test
    void showsWhatTheMasterSaysOnce() {
        // When
        StockInOutcome first = flow.take(tenant, report(item(shirt, 7, TEN, 1)), false);
        StockInOutcome again = flow.take(tenant, report(item(shirt, 7, TEN, 1)), false);

        // Then
        assertThat(first).isEqualTo(new Shown(1, 0, 1));
        assertThat(again).isEqualTo(new Shown(1, 0, 0));
        assertThat(entries.shown()).containsEntry(shirt, 7L);
    }

    @Test
    void ignoresOlderReportsByTimeAndBySequence() {
        // Given
        flow.take(tenant, report(item(shirt, 7, TEN, 5)), false);

        // When
        flow.take(tenant, report(item(shirt, 1, TEN.minusSeconds(1), 0)), false);
        StockInOutcome older = flow.take(tenant, report(item(shirt, 2, TEN, 4)), false);

        // Then
        assertThat(older).isEqualTo(new Shown(1, 1, 0));
        assertThat(entries.shown()).containsEntry(shirt, 7L);
    }

    @Test
    void endsTheSameInWhateverOrderReportsCome() {
        // Given
        List<StockReport> reports = new ArrayList<>(IntStream.rangeClosed(1, 12)
                .mapToObj(i -> report(item(shirt, i, TEN.plusSeconds(i), i)))
                .toList());
        reports.addAll(reports.subList(0, 6));
        Collections.shuffle(reports, new Random(7));

        // When
        reports.forEach(report -> flow.take(tenant, report, false));

        // Then
        assertThat(entries.shown()).containsEntry(shirt, 12L);
    }

    @Test
    void showsWhatOrdersLeaveThatTheMasterDoesNotHaveYet() {
        // Given
        books.holds()
                .hold(
                        SampleTenants.ACME,
                        new OrderId("order-" + tests),
                        Demand.of(List.of(new OrderLine(shirt, 3, InventoryMode.TRACK_ONLY)), Set.of()),
                        new HoldTerms(Duration.ofMinutes(5), Duration.ZERO));

        // When
        flow.take(tenant, report(item(shirt, 7, TEN, 0)), false);

        // Then
        assertThat(entries.shown()).containsEntry(shirt, 4L);
    }

    @Test
    void showsLessThanNothingAsTheTenantChose() {
        // When
        flow.take(tenant, report(item(shirt, -2, TEN, 0)), false);
        long shownByDefault = entries.shown().get(shirt);
        flow.take(SampleTenants.oms(Map.of("stock-in.negative", "keep")), report(item(shirt, -2, TEN, 0)), false);

        // Then
        assertThat(shownByDefault).isZero();
        assertThat(entries.shown()).containsEntry(shirt, -2L);
    }

    @Test
    void emptiesWhatAFullReportDoesNotNameOnlyIfThatIsTheChoice() {
        // Given
        Position socks = new Position("socks", place);
        Tenant emptying = SampleTenants.oms(Map.of("stock-in.vanished", "zero"));
        flow.take(tenant, report(item(shirt, 7, TEN, 0), item(socks, 7, TEN, 0)), false);
        StockReport full = new StockReport(List.of(item(shirt, 6, TEN.plusSeconds(1), 0)), true);

        // When
        flow.take(tenant, full, false);
        long keptByDefault = entries.shown().get(socks);
        flow.take(emptying, full, false);

        // Then
        assertThat(keptByDefault).isEqualTo(7);
        assertThat(entries.shown()).containsEntry(socks, 0L).containsEntry(shirt, 6L);
    }

    @Test
    void removesEntriesThatAFullReportDoesNotNameIfThatIsTheChoice() {
        // Given
        Position socks = new Position("socks", place);
        Tenant removing = SampleTenants.oms(Map.of("stock-in.vanished", "remove"));
        flow.take(removing, report(item(shirt, 7, TEN, 0), item(socks, 7, TEN, 0)), false);
        StockReport full = new StockReport(List.of(item(shirt, 0, TEN.plusSeconds(1), 0)), true);

        // When
        flow.take(removing, full, false);
        StockInOutcome again = flow.take(removing, full, false);

        // Then
        assertThat(entries.shown()).containsOnly(Map.entry(shirt, 0L));
        assertThat(again).isEqualTo(new Shown(1, 0, 0));
        flow.take(removing, report(item(socks, 3, TEN.plusSeconds(2), 0)), false);
        assertThat(entries.shown()).containsEntry(socks, 3L);
    }

    @Test
    void removesEntriesThatWouldShowNothingIfThatIsTheChoice() {
        // Given
        Tenant removing = SampleTenants.oms(Map.of("stock-in.remove-empty", "true"));
        flow.take(removing, report(item(shirt, 7, TEN, 0)), false);

        // When
        flow.take(removing, report(item(shirt, 0, TEN.plusSeconds(1), 0)), false);
        StockInOutcome stillNone = flow.take(removing, report(item(shirt, -1, TEN.plusSeconds(2), 0)), false);

        // Then
        assertThat(entries.shown()).isEmpty();
        assertThat(stillNone).isEqualTo(new Shown(1, 0, 0));
    }

    @Test
    void showsLaterWhatAProcessThatDiedHeardAndDidNotShow() {
        // Given
        Position socks = new Position("socks", place);
        Tenant emptying = SampleTenants.oms(Map.of("stock-in.vanished", "zero"));
        flow.take(emptying, report(item(shirt, 7, TEN, 0), item(socks, 7, TEN, 0)), false);
        StockReport full = new StockReport(List.of(item(shirt, 6, TEN.plusSeconds(1), 0)), true);
        entries.die();
        assertThatThrownBy(() -> flow.take(emptying, full, false)).hasMessageContaining("died");

        // When
        int tooEarly = flow.showDue(emptying);
        books.pass(Duration.ofMinutes(2));
        int written = flow.showDue(emptying);

        // Then
        assertThat(tooEarly).isZero();
        assertThat(written).isEqualTo(2);
        assertThat(entries.shown()).containsEntry(socks, 0L).containsEntry(shirt, 6L);
        assertThat(flow.showDue(emptying)).isZero();
    }

    @Test
    void keepsTheNewestDetailsOfAnEntry() {
        // Given
        EntryDetails soon = new EntryDetails(Optional.of(TEN), OptionalLong.of(3), Map.of("a", 1, "b", "old"));
        EntryDetails later =
                new EntryDetails(Optional.of(TEN.plusSeconds(99)), OptionalLong.empty(), Map.of("b", "new"));

        // When
        take(shirt, 1, soon, 5);
        take(shirt, 1, later, 6);
        take(shirt, 1, soon, 4);

        // Then
        assertThat(entries.details())
                .containsEntry(
                        shirt,
                        new EntryDetails(
                                Optional.of(TEN.plusSeconds(99)), OptionalLong.of(3), Map.of("a", 1, "b", "new")));
    }

    @Test
    void stopsAReportThatWouldEmptyTooMuchUntilAPersonApproves() {
        // Given
        Tenant careful = SampleTenants.oms(Map.of("stock-in.guard-percent", "50", "stock-in.guard-least", "2"));
        flow.take(careful, all(10, 7, TEN), false);
        StockReport emptying = all(6, 0, TEN.plusSeconds(1));

        // When
        StockInOutcome stopped = flow.take(careful, emptying, false);
        Map<Position, Long> untouched = entries.shown();
        StockInOutcome approved = flow.take(careful, emptying, true);

        // Then
        assertThat(stopped).isEqualTo(new Stopped(6, 10));
        assertThat(untouched.values()).containsOnly(7L);
        assertThat(approved).isEqualTo(new Shown(6, 0, 6));
        assertThat(flow.take(careful, all(2, 0, TEN.plusSeconds(2)), false)).isInstanceOf(Shown.class);
    }

    @Test
    void leavesEntriesAloneWhereCommercetoolsIsTheMaster() {
        assertThat(flow.take(SampleTenants.tenant("commercetools", Map.of()), report(item(shirt, 7, TEN, 0)), false))
                .isEqualTo(new NobodysStock());
    }

    private void take(Position position, long quantity, EntryDetails details, long seconds) {
        ReportedStock word = new ReportedStock(position, quantity, TEN.plusSeconds(seconds), 0);
        flow.take(tenant, report(new Item(word, details)), false);
    }

    private StockReport all(int articles, long quantity, Instant asOf) {
        return new StockReport(
                IntStream.range(0, articles)
                        .mapToObj(i -> item(new Position("sku-" + i, place), quantity, asOf, 0))
                        .toList(),
                false);
    }

    private static StockReport report(Item... items) {
        return new StockReport(List.of(items), false);
    }

    private static Item item(Position position, long quantity, Instant asOf, long sequence) {
        return new Item(new ReportedStock(position, quantity, asOf, sequence), EntryDetails.NONE);
    }
}
