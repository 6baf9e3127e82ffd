package io.integrationhub.inventorythreshold.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LockOrderTest {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final int REPETITIONS = 15;

    private final TestLedgers ledgers = TestLedgers.shared();
    private final TenantId id = SampleTenants.newId();

    /** Inserted in descending order, so that statements which lock in the table's order conflict with the others. */
    private final List<Position> positions = IntStream.range(0, 80)
            .mapToObj(i -> Position.of("shirt-" + (999 - i)))
            .toList();

    @Test
    void checksReportsAndEntriesNeverDeadlockOnTheSamePositions() throws Exception {
        // Given
        positions.forEach(position -> report(List.of(position), 0));
        Set<Position> all = new TreeSet<>(positions);

        // When
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            running.add(threads.submit(() -> repeat(i -> hold(new OrderId("order-" + i)))));
            running.add(threads.submit(() -> repeat(i -> report(positions, i))));
            running.add(threads.submit(() -> repeat(i -> write(all))));
            running.add(threads.submit(() -> repeat(i -> ledgers.entries().markDelisted(id, all, TEN))));
            running.add(threads.submit(() -> repeat(this::change)));
        }

        // Then
        for (Future<?> one : running) {
            assertThat(one.get()).isNull();
        }
    }

    private static void repeat(IntConsumer work) {
        IntStream.range(0, REPETITIONS).forEach(work);
    }

    private void hold(OrderId order) {
        Map<Position, Long> one = positions.stream().collect(Collectors.toMap(position -> position, _ -> 1L));
        HoldTerms terms = new HoldTerms(Duration.ofMinutes(5), CLOCK_SKEW, Thresholds.of(0));
        ledgers.holds().hold(id, order, new Demand(one, one.keySet()), terms);
        ledgers.holds().release(id, order);
    }

    private void report(List<Position> reported, int second) {
        List<ReportedStock> stock = reported.stream()
                .map(position -> ReportedStock.of(position, 9, TEN.plusSeconds(second)))
                .toList();
        ledgers.reportedStock().record(id, stock, CLOCK_SKEW);
    }

    private void change(int second) {
        List<StockChange> changes = positions.stream()
                .map(position -> new StockChange(position, 1, TEN.plusSeconds(second + 1), "change-" + second, 0))
                .toList();
        ledgers.reportedStock().recordChanges(id, changes, CLOCK_SKEW);
        ledgers.reportedStock().compact(id, TEN.plusSeconds(second));
    }

    /** Most positions have no entry. */
    private void write(Set<Position> all) {
        EntryLedger entries = ledgers.entries();
        entries.markAllPending(id);
        List<ObservedEntry> observed = all.stream()
                .filter(position -> position.sku().endsWith("0"))
                .map(LockOrderTest::entry)
                .toList();
        entries.recordWritten(id, all, observed, entries.now());
        entries.recordObserved(id, all.stream().map(LockOrderTest::entry).toList());
    }

    private static ObservedEntry entry(Position position) {
        return new ObservedEntry(new EntryId("entry-" + position), position, 9, OptionalLong.empty());
    }
}
