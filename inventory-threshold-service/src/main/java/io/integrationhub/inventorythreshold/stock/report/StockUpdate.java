package io.integrationhub.inventorythreshold.stock.report;

import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;

/** What the master states about one position: its quantity, or a change of it. */
public sealed interface StockUpdate permits ReportedStock, StockChange {

    Position position();

    /** When the statement was true, by the master's clock. */
    Instant asOf();
}
