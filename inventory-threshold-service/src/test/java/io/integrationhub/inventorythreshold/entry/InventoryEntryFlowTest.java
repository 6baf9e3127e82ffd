package io.integrationhub.inventorythreshold.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.AsAvailable;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Gone;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.NobodysStock;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Repaired;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Restored;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Stranger;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryEntries;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.fakes.StockFlows;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stockin.StockInFlow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InventoryEntryFlowTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final OptionalLong NONE = OptionalLong.empty();
    private static TestLedgers books;
    private static int tests;

    private final FakeInventoryEntries entries = new FakeInventoryEntries();
    private final StockInFlow stockIn = StockFlows.stockIn(books, entries);
    private final InventoryEntryFlow flow = StockFlows.stockEntry(books, entries);
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
        shirt = new Position("shirt", "entry-" + ++tests);
    }

    @Test
    void hasAnEntryShowWhatIsAvailableAgainWithOneWrite() {
        // Given
        hear(tenant, 7, 0);
        EntryId entry = entries.put(shirt, 12, NONE);
        int writes = entries.writes();

        // When
        InventoryEntryOutcome first = flow.look(tenant, entry);
        InventoryEntryOutcome again = flow.look(tenant, entry);

        // Then
        assertThat(first).isEqualTo(new Repaired(shirt, 12));
        assertThat(again).isEqualTo(new AsAvailable(shirt));
        assertThat(entries.writes()).isEqualTo(writes + 1);
        assertThat(entries.shown()).containsEntry(shirt, 7L);
    }

    @Test
    void waitsForWhatCommercetoolsIsAboutToTakeOff() {
        // Given
        hear(tenant, 7, 0);
        EntryId entry = entries.put(shirt, 7, NONE);
        order(3);

        // When
        InventoryEntryOutcome atOnce = flow.look(tenant, entry);
        long meanwhile = entries.shown().get(shirt);
        books.pass(Duration.ofMinutes(1));
        stockIn.showDue(tenant);

        // Then
        assertThat(atOnce).isEqualTo(new AsAvailable(shirt));
        assertThat(meanwhile).isEqualTo(7);
        assertThat(entries.shown()).containsEntry(shirt, 4L);
    }

    @Test
    void makesAnEntryAgainThatSomebodyRemovedWhereThereIsStock() {
        // Given
        hear(tenant, 7, 0);
        EntryId removed = entries.remove(shirt);

        // When
        InventoryEntryOutcome outcome = flow.look(tenant, removed);
        InventoryEntryOutcome again = flow.look(tenant, removed);

        // Then
        assertThat(outcome).isEqualTo(new Restored(shirt));
        assertThat(again).isEqualTo(new Gone(removed));
        assertThat(entries.shown()).containsEntry(shirt, 7L);
    }

    @Test
    void leavesAnEntryRemovedThatHadNothingToShow() {
        // Given
        hear(tenant, 0, 0);
        EntryId removed = entries.remove(shirt);

        // When
        // Then
        assertThat(flow.look(tenant, removed)).isEqualTo(new Gone(removed));
        assertThat(flow.look(tenant, new EntryId("never-seen"))).isEqualTo(new Gone(new EntryId("never-seen")));
        assertThat(entries.shown()).isEmpty();
    }

    @Test
    void keepsAnEntrysOwnThresholdWithThePosition() {
        // Given
        hear(tenant, 7, 0);

        // When
        flow.look(tenant, entries.put(shirt, 7, OptionalLong.of(4)));
        OptionalLong set = standing().ownThreshold();
        flow.look(tenant, entries.put(shirt, 7, NONE));

        // Then
        assertThat(set).hasValue(4);
        assertThat(standing().ownThreshold()).isEmpty();
    }

    @Test
    void keepsTheThresholdThatIsSeenWhenStockComesIn() {
        // Given
        entries.put(shirt, 0, OptionalLong.of(4));

        // When
        hear(tenant, 7, 0);

        // Then
        assertThat(standing()).isEqualTo(new Availability(OptionalLong.of(7), 0, 0, OptionalLong.of(4)));
    }

    @Test
    void leavesAStrangerAsItIsAndKnowsIt() {
        // When
        InventoryEntryOutcome outcome = flow.look(tenant, entries.put(shirt, 9, OptionalLong.of(2)));

        // Then
        assertThat(outcome).isEqualTo(new Stranger(shirt));
        assertThat(entries.shown()).containsEntry(shirt, 9L);
        assertThat(standing().lastWord()).isEmpty();
        assertThat(standing().ownThreshold()).hasValue(2);
    }

    @Test
    void believesAStrangerUntilTheMasterSpeaksIfThatIsTheChoice() {
        // Given
        Tenant believing = SampleTenants.oms(Map.of("stock-in.strangers", "believe"));
        order(3);

        // When
        InventoryEntryOutcome outcome = flow.look(believing, entries.put(shirt, 9, NONE));
        flow.look(believing, entries.put(shirt, 20, NONE));

        // Then
        assertThat(outcome).isEqualTo(new AsAvailable(shirt));
        assertThat(standing().available()).hasValue(20);
        hear(believing, 6, 0);
        assertThat(flow.look(believing, entries.put(shirt, 20, NONE))).isEqualTo(new Repaired(shirt, 20));
    }

    @Test
    void leavesEntriesAloneWhereCommercetoolsIsTheMaster() {
        // Given
        EntryId entry = entries.put(shirt, 9, NONE);

        // When
        // Then
        assertThat(flow.look(SampleTenants.tenant("commercetools", Map.of()), entry))
                .isEqualTo(new NobodysStock(entry));
    }

    private void hear(Tenant master, long quantity, long seconds) {
        ReportedStock word = new ReportedStock(shirt, quantity, TEN.plusSeconds(seconds), 0);
        stockIn.take(master, new StockReport(List.of(new StockReport.Item(word, EntryDetails.NONE)), false), true);
    }

    private void order(long quantity) {
        books.holds()
                .hold(
                        SampleTenants.ACME,
                        new OrderId("of " + shirt),
                        Demand.of(
                                List.of(new OrderLine(shirt, quantity, InventoryMode.RESERVE_ON_ORDER)),
                                Set.of(InventoryMode.RESERVE_ON_ORDER)),
                        new HoldTerms(Duration.ofMinutes(5), Duration.ZERO));
    }

    private Availability standing() {
        return books.holds()
                .standings(SampleTenants.ACME, Set.of(shirt), Duration.ZERO)
                .get(shirt);
    }
}
