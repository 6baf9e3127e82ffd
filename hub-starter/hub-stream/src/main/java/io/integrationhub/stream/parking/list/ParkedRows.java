package io.integrationhub.stream.parking.list;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.parked.ParkReason;
import io.integrationhub.stream.parked.ParkedRecord;
import io.integrationhub.stream.parked.ParkedRecord.Origin;
import io.integrationhub.stream.parked.ParkedRecord.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the table {@code parked_record}. */
record ParkedRows(JsonMapper json) {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    static InletId inlet(ResultSet row) throws SQLException {
        return new InletId(new TenantId(row.getString("tenant")), row.getString("inlet"));
    }

    ParkedRecord record(ResultSet row) throws SQLException {
        return new ParkedRecord(
                row.getLong("id"),
                inlet(row),
                origin(row),
                Optional.ofNullable(row.getString("record_key")).orElse(""),
                row.getInt("size"),
                headers(row),
                reason(row),
                row.getString("correlation_id"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("parked_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("replays"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                row.getString("note"));
    }

    Replayable replayable(ResultSet row) throws SQLException {
        return new Replayable(
                row.getLong("id"),
                row.getString("inlet"),
                origin(row),
                row.getString("record_key"),
                row.getBytes("body"),
                row.getBoolean("body_left_out"),
                headers(row),
                row.getString("correlation_id"));
    }

    private static ParkReason reason(ResultSet row) throws SQLException {
        return new ParkReason(
                row.getString("code"),
                row.getString("detail"),
                row.getBoolean("retryable"),
                row.getInt("attempts"),
                row.getTimestamp("first_failed_at").toInstant());
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(row.getString("source_topic"), row.getInt("source_partition"), row.getLong("source_offset"));
    }

    private Map<String, String> headers(ResultSet row) throws SQLException {
        return json.readValue(row.getString("headers"), HEADERS);
    }
}
