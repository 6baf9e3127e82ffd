package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.commercetools.StockEntries;
import io.integrationhub.inventorythreshold.ledger.Books;
import java.time.InstantSource;

/** The flows that bring stock in, on given books and entries. */
final class StockFlows {

    private StockFlows() {}

    static StockInFlow stockIn(Books books, StockEntries entries) {
        return new StockInFlow(books.words(), books.entries(), showing(books, entries));
    }

    static StockFeedFlow stockFeed(Books books, StockEntries entries) {
        return new StockFeedFlow(books.feeds(), stockIn(books, entries));
    }

    static StockEntryFlow stockEntry(Books books, StockEntries entries) {
        return new StockEntryFlow(
                entries,
                new StockEntryFlow.Ledgers(books.words(), books.entries(), books.targets()),
                showing(books, entries));
    }

    static StockDriftFlow drift(
            Books books, FakeMaster master, StockEntries entries, InstantSource clock) {
        return new StockDriftFlow(
                master,
                new StockDriftFlow.Ledgers(books.drifts(), books.holds(), books.words()),
                showing(books, entries),
                clock);
    }

    private static EntryShowing showing(Books books, StockEntries entries) {
        return new EntryShowing(books.targets(), books.entries(), entries);
    }
}
