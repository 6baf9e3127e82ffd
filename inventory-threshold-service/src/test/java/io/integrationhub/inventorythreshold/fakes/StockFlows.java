package io.integrationhub.inventorythreshold.fakes;

import io.integrationhub.inventorythreshold.checkout.LiveStockQuery;
import io.integrationhub.inventorythreshold.checkout.StockCheckFlow;
import io.integrationhub.inventorythreshold.commercetools.InventoryEntries;
import io.integrationhub.inventorythreshold.entry.InventoryEntryFlow;
import io.integrationhub.inventorythreshold.entry.InventoryEntryWriter;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationFlow;
import io.integrationhub.inventorythreshold.stockin.StockFeedFlow;
import io.integrationhub.inventorythreshold.stockin.StockInFlow;
import java.time.InstantSource;

/** The flows on given books and entries. */
public final class StockFlows {

    private StockFlows() {}

    public static StockInFlow stockIn(TestLedgers books, InventoryEntries entries) {
        return new StockInFlow(books.words(), books.entries(), showing(books, entries));
    }

    public static StockFeedFlow stockFeed(TestLedgers books, InventoryEntries entries) {
        return new StockFeedFlow(books.feeds(), stockIn(books, entries));
    }

    public static InventoryEntryFlow stockEntry(TestLedgers books, InventoryEntries entries) {
        return new InventoryEntryFlow(
                entries,
                new InventoryEntryFlow.Ledgers(books.words(), books.entries(), books.targets()),
                showing(books, entries));
    }

    public static ReconciliationFlow drift(
            TestLedgers books, FakeInventoryMaster master, InventoryEntries entries, InstantSource clock) {
        return new ReconciliationFlow(
                master,
                new ReconciliationFlow.Ledgers(books.drifts(), books.holds(), books.words()),
                showing(books, entries),
                clock);
    }

    private static InventoryEntryWriter showing(TestLedgers books, InventoryEntries entries) {
        return new InventoryEntryWriter(books.targets(), books.entries(), entries);
    }

    public static StockCheckFlow checks(TestLedgers books, FakeInventoryMaster master, InstantSource clock) {
        LiveStockQuery.Ledgers ledgers = new LiveStockQuery.Ledgers(books.holds(), books.reservations(), books.words());
        return new StockCheckFlow(books.holds(), new LiveStockQuery(master, master, ledgers, clock));
    }

    /** With a master that has nothing. */
    public static StockCheckFlow checks(TestLedgers books) {
        InstantSource clock = InstantSource.system();
        return checks(books, new FakeInventoryMaster(clock), clock);
    }
}
