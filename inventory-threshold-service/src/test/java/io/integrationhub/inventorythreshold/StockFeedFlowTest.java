package io.integrationhub.inventorythreshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.StockFeedFlow.Arrival;
import io.integrationhub.inventorythreshold.StockFeedOutcome.Gathered;
import io.integrationhub.inventorythreshold.StockFeedOutcome.NobodysStock;
import io.integrationhub.inventorythreshold.StockFeedOutcome.Stopped;
import io.integrationhub.inventorythreshold.StockFeedOutcome.Taken;
import io.integrationhub.inventorythreshold.StockFeedOutcome.TakenBefore;
import io.integrationhub.inventorythreshold.ledger.Books;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.EntryTargets;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.ledger.WordLedger;
import io.integrationhub.inventorythreshold.stock.EntryDetails;
import io.integrationhub.inventorythreshold.stock.FeedPart;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.StockReport;
import io.integrationhub.inventorythreshold.stock.StockReport.Item;
import io.integrationhub.inventorythreshold.stock.Word;
import io.integrationhub.test.fakes.CrashingProcess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A part of a feed is written here as {@code sku=quantity,sku=quantity}. */
class StockFeedFlowTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static Books books;
    private static int tests;

    private final FakeEntries entries = new FakeEntries();
    private final StockFeedFlow flow = StockFlows.stockFeed(books, entries);
    private final StockInFlow stockIn = StockFlows.stockIn(books, entries);
    private final Tenant tenant = SampleTenants.oms(Map.of(
            "stock-in.vanished", "zero",
            "stock-in.guard-percent", "50",
            "stock-in.guard-least", "0"));
    private String place = "any";

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
        place = "feed-" + ++tests;
        stockIn.take(tenant, report("A=1,B=1,C=1,D=1", TEN, false), false);
    }

    @Test
    void waitsForAllPartsInWhateverOrderTheyCome() {
        // When
        List<StockFeedOutcome> outcomes = Stream.of(3, 3, 1)
                .map(number -> take(number, 3, number == 3 ? "C=7" : "A=7"))
                .toList();
        Map<String, Long> before = shown();
        StockFeedOutcome last = take(2, 3, "B=7");

        // Then
        assertThat(outcomes).allMatch(Gathered.class::isInstance);
        assertThat(before).containsOnly(Map.entry("A", 1L), Map.entry("B", 1L), Map.entry("C", 1L), Map.entry("D", 1L));
        assertThat(last).isEqualTo(new Taken(part(2, 3), 1));
        assertThat(shown())
                .containsOnly(Map.entry("A", 7L), Map.entry("B", 7L), Map.entry("C", 7L), Map.entry("D", 0L));
        assertThat(take(1, 3, "A=7")).isEqualTo(new TakenBefore(part(1, 3)));
    }

    @Test
    void looksAtTheWholeFeedBeforeItEmptiesAnything() {
        // Given
        take(1, 2, "A=0,B=0");

        // When
        StockFeedOutcome stopped = take(2, 2, "C=7");
        Map<String, Long> untouched = shown();
        StockFeedOutcome approved = take(tenant, new Arrival(part(2, 2), body("C=7"), true));

        // Then
        assertThat(stopped).isEqualTo(new Stopped(part(2, 2), 3, 4));
        assertThat(untouched.values()).containsOnly(1L);
        assertThat(approved).isEqualTo(new Taken(part(2, 2), 1));
        assertThat(shown()).containsEntry("A", 0L).containsEntry("C", 7L).containsEntry("D", 0L);
    }

    @Test
    void doesNotMindWhatAPartAloneWouldLeaveOut() {
        // When
        take(1, 2, "A=2,B=2");
        StockFeedOutcome taken = take(2, 2, "C=2,D=2");

        // Then
        assertThat(taken).isEqualTo(new Taken(part(2, 2), 0));
        assertThat(shown().values()).containsOnly(2L);
    }

    @Test
    void keepsWhatIsNotNamedButHasANewerWord() {
        // Given
        stockIn.take(tenant, report("D=9", TEN.plusSeconds(99), false), false);
        take(1, 2, "A=2,B=2");

        // When
        take(2, 2, "C=2");

        // Then
        assertThat(shown()).containsEntry("D", 9L);
    }

    @Test
    void endsTheSameAtWhateverStepAProcessDies() {
        int step = 1;
        boolean died = true;
        while (died) {
            // Given
            place = "crash-" + step;
            stockIn.take(tenant, report("A=1,B=1,C=1,D=1", TEN, false), false);
            CrashingProcess process = new CrashingProcess(step++);

            // When
            List<Arrival> left = new ArrayList<>(arrivals("A=7,B=7", "C=7"));
            try {
                deliver(left, in(process));
            } catch (CrashingProcess.Crash _) {
                deliver(left, flow);
            }
            died = process.isCrashed();
            books.pass(Duration.ofMinutes(2));

            // Then
            assertThat(shown())
                    .as("died at step %d", step - 1)
                    .containsOnly(Map.entry("A", 7L), Map.entry("B", 7L), Map.entry("C", 7L), Map.entry("D", 0L));
        }
        assertThat(step).isGreaterThan(20);
    }

    @Test
    void dropsAFeedThatNeverCameComplete() {
        // Given
        take(1, 2, "A=2");

        // When
        List<String> dropped =
                books.feeds().purge(SampleTenants.ACME, Instant.now().plusSeconds(60));

        // Then
        assertThat(dropped).contains(place);
        assertThat(take(2, 2, "B=2")).isInstanceOf(Gathered.class);
    }

    @Test
    void leavesEntriesAloneWhereCommercetoolsIsTheMaster() {
        // When
        StockFeedOutcome outcome =
                take(SampleTenants.tenant("commercetools", Map.of()), new Arrival(part(1, 2), body("A=2"), false));

        // Then
        assertThat(outcome).isEqualTo(new NobodysStock(part(1, 2)));
    }

    /** As the broker does: what is not acknowledged comes again. */
    private void deliver(List<Arrival> left, StockFeedFlow process) {
        while (!left.isEmpty()) {
            take(process, tenant, left.getFirst());
            left.removeFirst();
        }
    }

    private static StockFeedFlow in(CrashingProcess process) {
        EntryLedger seen = process.around(EntryLedger.class, books.entries());
        EntryShowing showing = new EntryShowing(new EntryTargets(books.holds(), seen), seen, new FakeEntries());
        return new StockFeedFlow(
                process.around(FeedLedger.class, books.feeds()),
                new StockInFlow(process.around(WordLedger.class, books.words()), seen, showing));
    }

    private List<Arrival> arrivals(String... bodies) {
        List<Arrival> arrivals = new ArrayList<>();
        for (String body : bodies) {
            arrivals.add(new Arrival(part(arrivals.size() + 1, bodies.length), body(body), false));
        }
        return arrivals;
    }

    private StockFeedOutcome take(int number, int parts, String body) {
        return take(tenant, new Arrival(part(number, parts), body(body), false));
    }

    private StockFeedOutcome take(Tenant master, Arrival arrival) {
        return take(flow, master, arrival);
    }

    private StockFeedOutcome take(StockFeedFlow process, Tenant master, Arrival arrival) {
        return process.take(
                master, arrival, body -> report(new String(body, StandardCharsets.UTF_8), TEN.plusSeconds(5), true));
    }

    private FeedPart part(int number, int parts) {
        return new FeedPart(place, number, parts);
    }

    private static byte[] body(String items) {
        return items.getBytes(StandardCharsets.UTF_8);
    }

    private StockReport report(String items, Instant asOf, boolean isFull) {
        return new StockReport(
                Stream.of(items.split(","))
                        .map(item -> item.split("="))
                        .map(item -> new Item(
                                new Word(new Position(item[0], place), Long.parseLong(item[1]), asOf, 0),
                                EntryDetails.NONE))
                        .toList(),
                isFull);
    }

    /** By sku, once everything that is due is shown. */
    private Map<String, Long> shown() {
        stockIn.showDue(tenant);
        Map<String, Long> shown = new HashMap<>();
        entries.shown().entrySet().stream()
                .filter(entry -> entry.getKey().channel().equals(place))
                .forEach(entry -> shown.put(entry.getKey().sku(), entry.getValue()));
        return shown;
    }
}
