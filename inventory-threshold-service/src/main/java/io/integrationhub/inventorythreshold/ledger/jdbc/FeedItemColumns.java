package io.integrationhub.inventorythreshold.ledger.jdbc;

import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.position;
import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.time;
import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.utc;

import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockChange;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stock.report.StockReport.Item;
import io.integrationhub.inventorythreshold.stock.report.StockUpdate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The columns of {@code stock_feed_item} that hold an item of a report. */
final class FeedItemColumns {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private FeedItemColumns() {}

    /** Sets one array parameter for each column. */
    static StatementSpec set(StatementSpec statement, List<Item> items) {
        return statement
                .param("skus", texts(items, item -> item.position().sku()))
                .param("channels", texts(items, item -> item.position().channel()))
                .param("quantities", numbers(items, stock -> stock.quantity(), _ -> null))
                .param("deltas", numbers(items, _ -> null, change -> change.delta()))
                .param("changes", texts(items, item -> item.update() instanceof StockChange it ? it.id() : null))
                // As text, because the driver has no array of times.
                .param("times", texts(items, item -> utc(item.update().asOf()).toString()))
                .param("sequences", numbers(items, stock -> stock.sequence(), change -> change.sequence()))
                .param("details", texts(items, FeedItemColumns::details));
    }

    private static @Nullable String details(Item item) {
        return item.details().equals(EntryDetails.NONE) ? null : JSON.writeValueAsString(item.details());
    }

    private static @Nullable String[] texts(List<Item> items, Function<Item, @Nullable String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable Long[] numbers(
            List<Item> items,
            Function<ReportedStock, @Nullable Long> ofStock,
            Function<StockChange, @Nullable Long> ofChange) {
        return items.stream()
                .map(item -> switch (item.update()) {
                    case ReportedStock stock -> ofStock.apply(stock);
                    case StockChange change -> ofChange.apply(change);
                })
                .toArray(Long[]::new);
    }

    /** The item in a row. */
    static StockReport.Item item(ResultSet row) throws SQLException {
        String details = row.getString("details");
        return new Item(update(row), details == null ? EntryDetails.NONE : JSON.readValue(details, EntryDetails.class));
    }

    private static StockUpdate update(ResultSet row) throws SQLException {
        Position position = position(row);
        Instant asOf = time(row, "as_of");
        long sequence = row.getLong("sequence");
        String change = row.getString("change_id");
        return change == null
                ? new ReportedStock(position, row.getLong("quantity"), asOf, sequence)
                : new StockChange(position, row.getLong("delta"), asOf, change, sequence);
    }
}
