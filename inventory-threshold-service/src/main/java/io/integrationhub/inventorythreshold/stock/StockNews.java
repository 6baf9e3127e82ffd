package io.integrationhub.inventorythreshold.stock;

import java.time.Instant;

/** What the master says about one position: how many there are, or how many more or less. */
public sealed interface StockNews permits Word, Change {

    Position position();

    /** When that was so, by the master's clock. */
    Instant asOf();
}
