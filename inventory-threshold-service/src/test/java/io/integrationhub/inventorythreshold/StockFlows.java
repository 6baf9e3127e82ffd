package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.commercetools.StockEntries;
import io.integrationhub.inventorythreshold.ledger.Books;
import java.time.InstantSource;

/** The flows on given books and entries. */
public final class StockFlows {

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

    static StockDriftFlow drift(Books books, FakeMaster master, StockEntries entries, InstantSource clock) {
        return new StockDriftFlow(
                master,
                new StockDriftFlow.Ledgers(books.drifts(), books.holds(), books.words()),
                showing(books, entries),
                clock);
    }

    private static EntryShowing showing(Books books, StockEntries entries) {
        return new EntryShowing(books.targets(), books.entries(), entries);
    }

    static StockCheckFlow checks(Books books, FakeMaster master, InstantSource clock) {
        Inquiry.Ledgers ledgers = new Inquiry.Ledgers(books.holds(), books.reservations(), books.words());
        return new StockCheckFlow(books.holds(), new Inquiry(master, master, ledgers, clock));
    }

    /** With a master that has nothing. */
    public static StockCheckFlow checks(Books books) {
        InstantSource clock = InstantSource.system();
        return checks(books, new FakeMaster(clock), clock);
    }
}
