package io.integrationhub.inventorythreshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.ledger.Books;
import io.integrationhub.inventorythreshold.stock.EntryDetails;
import io.integrationhub.inventorythreshold.stock.HoldTerms;
import io.integrationhub.inventorythreshold.stock.InventoryMode;
import io.integrationhub.inventorythreshold.stock.OrderId;
import io.integrationhub.inventorythreshold.stock.OrderLine;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.StockReport;
import io.integrationhub.inventorythreshold.stock.StockReport.Item;
import io.integrationhub.inventorythreshold.stock.Wanted;
import io.integrationhub.inventorythreshold.stock.Word;
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

class StockShowingTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static Books books;
    private static int tests;

    private final FakeEntries entries = new FakeEntries();
    private final StockInFlow flow = StockFlows.stockIn(books, entries);
    private final Tenant tenant = SampleTenants.oms(Map.of());
    private String place = "any";
    private Position shirt = Position.of("any");

    @BeforeAll
    static void open() {
        books = new Books();
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
        Wanted two = Wanted.of(
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
        return new Item(new Word(position, quantity, asOf, sequence), EntryDetails.NONE);
    }
}
