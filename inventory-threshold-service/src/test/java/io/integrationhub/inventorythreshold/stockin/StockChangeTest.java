package io.integrationhub.inventorythreshold.stockin;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryEntries;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.fakes.StockFlows;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockChange;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stock.report.StockUpdate;
import io.integrationhub.inventorythreshold.stockin.StockInOutcome.Shown;
import io.integrationhub.inventorythreshold.stockin.StockInOutcome.Stopped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Masters that say how many more or less there are. */
class StockChangeTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static TestLedgers books;
    private static int tests;

    private final FakeInventoryEntries entries = new FakeInventoryEntries();
    private final StockInFlow flow = StockFlows.stockIn(books, entries);
    private final Tenant tenant = SampleTenants.oms(Map.of());
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
        shirt = new Position("shirt", "change-" + ++tests);
    }

    @Test
    void countsAChangeOnceHoweverOftenItIsTold() {
        // Given
        take(word(7, 0));

        // When
        StockInOutcome first = take(change("sale-1", -2, 1));
        StockInOutcome again = take(change("sale-1", -2, 1));
        take(change("return-1", 1, 1));

        // Then
        assertThat(first).isEqualTo(new Shown(1, 0, 1));
        assertThat(again).isEqualTo(new Shown(1, 1, 0));
        assertThat(entries.shown()).containsEntry(shirt, 6L);
    }

    @Test
    void leavesOutAChangeThatTheWordIncludes() {
        // Given
        take(word(7, 5));

        // When
        take(change("sale-1", -2, 5));

        // Then
        assertThat(entries.shown()).containsEntry(shirt, 7L);
    }

    @Test
    void keepsANewerChangeWhenALateWordIncludesOnlyTheOlderOne() {
        // Given
        take(word(10, 0));
        take(change("sale-1", -2, 2));
        take(change("sale-2", -3, 6));

        // When
        take(word(8, 4));

        // Then
        assertThat(entries.shown()).containsEntry(shirt, 5L);
    }

    @Test
    void goesByTheMastersNumbersWhereThereAreSome() {
        // Given
        take(new ReportedStock(shirt, 10, TEN, 4));

        // When
        take(new StockChange(shirt, -2, TEN, new StockChange.Mark("sale-1", 4)));
        take(new StockChange(shirt, -3, TEN, new StockChange.Mark("sale-2", 5)));

        // Then
        assertThat(entries.shown()).containsEntry(shirt, 7L);
    }

    @Test
    void waitsWithChangesForTheFirstWord() {
        // Given
        take(change("sale-1", -2, 3));
        boolean shownBefore = entries.shown().containsKey(shirt);

        // When
        take(word(7, 1));

        // Then
        assertThat(shownBefore).isFalse();
        assertThat(entries.shown()).containsEntry(shirt, 5L);
    }

    @Test
    void endsTheSameInWhateverOrderWordsAndChangesCome() {
        for (int seed = 0; seed < 20; seed++) {
            // Given
            shirt = new Position("shirt-" + seed, "shuffled");
            List<StockUpdate> told = new ArrayList<>(Stream.of(
                            word(20, 0),
                            change("a", -4, 1),
                            change("b", 3, 2),
                            word(18, 3),
                            change("c", -5, 4),
                            change("d", -1, 5))
                    .flatMap(one -> Stream.of(one, one))
                    .toList());
            Collections.shuffle(told, new Random(seed));

            // When
            told.forEach(this::take);

            // Then
            assertThat(entries.shown()).as("seed %d: %s", seed, told).containsEntry(shirt, 12L);
        }
    }

    @Test
    void countsTheSameAfterOldChangesBecamePartOfTheWord() {
        // Given
        take(word(10, 0));
        take(change("sale-1", -2, 1));
        take(change("sale-2", -3, 60));

        // When
        books.words().fold(SampleTenants.ACME, TEN.plusSeconds(30));
        take(change("sale-1", -2, 1));
        take(change("sale-3", -1, 70));

        // Then
        assertThat(entries.shown()).containsEntry(shirt, 4L);
    }

    @Test
    void stopsChangesThatWouldEmptyTooMuch() {
        // Given
        Tenant careful = SampleTenants.oms(Map.of("stock-in.guard-percent", "50", "stock-in.guard-least", "0"));
        take(word(7, 0));

        // When
        StockInOutcome stopped = flow.take(careful, report(change("recount", -7, 1)), false);
        StockInOutcome some = flow.take(careful, report(change("sale", -6, 2)), false);

        // Then
        assertThat(stopped).isEqualTo(new Stopped(1, 1));
        assertThat(some).isEqualTo(new Shown(1, 0, 1));
    }

    private StockInOutcome take(StockUpdate news) {
        return flow.take(tenant, report(news), false);
    }

    private static StockReport report(StockUpdate news) {
        return new StockReport(List.of(new StockReport.Item(news, EntryDetails.NONE)), false);
    }

    private ReportedStock word(long quantity, long seconds) {
        return new ReportedStock(shirt, quantity, TEN.plusSeconds(seconds), 0);
    }

    private StockChange change(String id, long by, long seconds) {
        return new StockChange(shirt, by, TEN.plusSeconds(seconds), new StockChange.Mark(id, 0));
    }
}
