package io.integrationhub.inventorythreshold.stock.report;

import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;

/** What the master says about one position: how many there are, or how many more or less. */
public sealed interface StockUpdate permits ReportedStock, StockChange {

    Position position();

    /** When that was so, by the master's clock. */
    Instant asOf();
}
