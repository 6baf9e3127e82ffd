package io.integrationhub.inventorythreshold.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LockOrderTest {

    private static final TenantId ACME = SampleTenants.ACME;
    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final int TIMES = 15;
    private static TestLedgers books;

    /** Written in an order that is not theirs: what goes by the table meets them the wrong way. */
    private final List<Position> positions = IntStream.range(0, 80)
            .mapToObj(i -> Position.of("shirt-" + (999 - i)))
            .toList();

    @BeforeAll
    static void open() {
        books = new TestLedgers();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @Test
    void letsCheckoutsReportsAndEntriesPassEachOtherOnTheSamePositions() throws Exception {
        // Given
        positions.forEach(position -> hear(List.of(position), 0));
        Set<Position> all = new TreeSet<>(positions);

        // When
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            running.add(threads.submit(() -> repeat(i -> hold(new OrderId("order-" + i)))));
            running.add(threads.submit(() -> repeat(i -> hear(positions, i))));
            running.add(threads.submit(() -> repeat(i -> show(all))));
            running.add(threads.submit(() -> repeat(i -> books.entries().gone(ACME, all, TEN))));
            running.add(threads.submit(() -> repeat(this::change)));
        }

        // Then
        for (Future<?> one : running) {
            assertThat(one.get()).isNull();
        }
    }

    private static void repeat(IntConsumer work) {
        IntStream.range(0, TIMES).forEach(work);
    }

    private void hold(OrderId order) {
        List<OrderLine> lines = positions.stream()
                .map(at -> new OrderLine(at, 1, InventoryMode.RESERVE_ON_ORDER))
                .toList();
        books.holds()
                .hold(
                        ACME,
                        order,
                        Demand.of(lines, Set.of(InventoryMode.RESERVE_ON_ORDER)),
                        new HoldTerms(Duration.ofMinutes(5), TOLERANCE));
        books.holds().release(ACME, order);
    }

    private void hear(List<Position> named, int second) {
        books.words()
                .hear(
                        ACME,
                        named.stream()
                                .map(at -> new ReportedStock(at, 9, at(second), 0))
                                .toList(),
                        TOLERANCE);
    }

    private void change(int second) {
        books.words()
                .apply(ACME, positions.stream().map(at -> change(at, second)).toList(), TOLERANCE);
        books.words().fold(ACME, at(second));
    }

    private static StockChange change(Position position, int second) {
        return new StockChange(position, 1, at(second + 1), new StockChange.Mark("change-" + second, 0));
    }

    /** Most have no entry any more. */
    private void show(Set<Position> all) {
        EntryLedger entries = books.entries();
        entries.hurry(ACME);
        List<ObservedEntry> seen = all.stream()
                .filter(position -> position.sku().endsWith("0"))
                .map(LockOrderTest::entry)
                .toList();
        entries.shown(ACME, all, seen, entries.now());
        entries.seen(ACME, all.stream().map(LockOrderTest::entry).toList());
    }

    private static ObservedEntry entry(Position position) {
        return new ObservedEntry(new EntryId("entry-" + position), position, 9, OptionalLong.empty());
    }

    private static Instant at(int second) {
        return TEN.plusSeconds(second);
    }
}
