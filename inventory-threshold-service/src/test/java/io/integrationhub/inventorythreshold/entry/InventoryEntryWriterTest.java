package io.integrationhub.inventorythreshold.entry;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.integrationhub.inventorythreshold.stockin.StockInFlow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InventoryEntryWriterTest {

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
    void readsTheEntriesOfABurstOfSmallReportsTogether() {
        // Given
        List<Position> burst = IntStream.range(0, 20)
                .mapToObj(i -> new Position("shirt-" + i, place))
                .toList();
        entries.meanwhile(() -> burst.forEach(one -> flow.take(tenant, report(item(one, 3, TEN, 1)), false)));

        // When
        flow.take(tenant, report(item(shirt, 7, TEN, 1)), false);

        // Then
        assertThat(entries.shown()).containsEntry(shirt, 7L);
        assertThat(burst).allSatisfy(one -> assertThat(entries.shown()).containsEntry(one, 3L));
        assertThat(entries.shows()).isEqualTo(2);
    }

    @Test
    void showsAgainWhatAReleasedHoldLeftTooLow() {
        // Given
        OrderId refused = new OrderId("refused-" + tests);
        Demand two = Demand.of(
                List.of(new OrderLine(shirt, 2, InventoryMode.RESERVE_ON_ORDER)),
                Set.of(InventoryMode.RESERVE_ON_ORDER));
        flow.take(tenant, report(item(shirt, 7, TEN, 1)), false);
        books.holds().hold(tenant.id(), refused, two, new HoldTerms(Duration.ofMinutes(5), Duration.ofSeconds(30)));
        flow.take(tenant, report(item(shirt, 8, TEN.plusSeconds(1), 2)), false);

        // When
        books.holds().release(tenant.id(), refused);
        flow.showDue(tenant);

        // Then
        assertThat(entries.shown()).containsEntry(shirt, 8L);
    }

    private static StockReport report(Item... items) {
        return new StockReport(List.of(items), false);
    }

    private static Item item(Position position, long quantity, Instant asOf, long sequence) {
        return new Item(new ReportedStock(position, quantity, asOf, sequence), EntryDetails.NONE);
    }
}
