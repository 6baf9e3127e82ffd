package io.integrationhub.inventorythreshold.ledger.jdbc;

import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.utc;

import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The newest reported quantity of each position, as the array parameters of one statement. */
record ReportArrays(PositionArrays positions, Long[] quantities, String[] times, Long[] sequences) {

    static ReportArrays of(Collection<ReportedStock> reported) {
        Map<Position, ReportedStock> newest = new TreeMap<>();
        for (ReportedStock stock : reported) {
            newest.merge(stock.position(), stock, (one, other) -> other.isNewerThan(one) ? other : one);
        }
        Collection<ReportedStock> sorted = newest.values();
        return new ReportArrays(
                PositionArrays.of(newest.keySet()),
                sorted.stream().map(ReportedStock::quantity).toArray(Long[]::new),
                // As text, because the driver has no array of times.
                sorted.stream().map(stock -> utc(stock.asOf()).toString()).toArray(String[]::new),
                sorted.stream().map(ReportedStock::sequence).toArray(Long[]::new));
    }

    /** Sets the parameters {@code skus}, {@code channels}, {@code quantities}, {@code times} and {@code sequences}. */
    StatementSpec on(StatementSpec statement) {
        return statement
                .param("skus", positions.skus())
                .param("channels", positions.channels())
                .param("quantities", quantities)
                .param("times", times)
                .param("sequences", sequences);
    }
}
