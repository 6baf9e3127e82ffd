package io.integrationhub.customersync.ledger.jdbc;

import io.integrationhub.customersync.customer.SourceVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How recent an applied state is, as the columns {@code source_sequence} and {@code source_time}. */
final class SourceColumns {

    private SourceColumns() {}

    static SourceVersion read(ResultSet row) throws SQLException {
        return new SourceVersion(
                Optional.ofNullable(row.getObject("source_sequence", Long.class)),
                Optional.ofNullable(row.getObject("source_time", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    static @Nullable String time(SourceVersion version) {
        return version.time().map(Object::toString).orElse(null);
    }
}
