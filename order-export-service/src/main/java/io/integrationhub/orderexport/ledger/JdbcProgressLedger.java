package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.ReportVersion;
import io.integrationhub.orderexport.progress.ReportedField;
import io.integrationhub.orderexport.progress.ReportedValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The progress ledger in PostgreSQL. The database itself keeps the newer of two values, whoever writes them. */
class JdbcProgressLedger implements ProgressLedger {

    private static final String LOAD = """
            select kind, subject, part, reported, sequence, occurred_at, event_id
            from order_progress where tenant = :tenant and order_id = :order
            """;

    private static final String RECORD = """
            insert into order_progress as known
                (tenant, order_id, kind, subject, part, reported, sequence, occurred_at, event_id)
            values (:tenant, :order, :kind, :subject, :part, :reported::jsonb, :sequence, :occurredAt, :eventId)
            on conflict (tenant, order_id, kind, subject, part) do update
            set reported = excluded.reported, sequence = excluded.sequence, occurred_at = excluded.occurred_at,
                event_id = excluded.event_id
            where (known.sequence, known.occurred_at, known.event_id collate "C")
                <= (excluded.sequence, excluded.occurred_at, excluded.event_id collate "C")
            """;

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcProgressLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Progress load(TenantId tenant, OrderId id) {
        return Progress.NONE.merge(jdbc.sql(LOAD)
                .param("tenant", tenant.value())
                .param("order", id.value())
                .query((row, _) -> value(row))
                .list());
    }

    @Override
    public void record(TenantId tenant, OrderId id, Collection<ReportedValue> values) {
        for (ReportedValue value : values) {
            jdbc.sql(RECORD)
                    .param("tenant", tenant.value())
                    .param("order", id.value())
                    .param("kind", value.field().kind().name())
                    .param("subject", value.field().subject())
                    .param("part", value.field().part())
                    .param("reported", json.writeValueAsString(value.values()))
                    .param("sequence", value.version().sequence())
                    .param("occurredAt", value.version().occurredAt().atOffset(ZoneOffset.UTC))
                    .param("eventId", value.version().eventId())
                    .update();
        }
    }

    private ReportedValue value(ResultSet row) throws SQLException {
        ReportedField field = new ReportedField(
                ReportedField.Kind.valueOf(row.getString("kind")), row.getString("subject"), row.getString("part"));
        ReportVersion version = new ReportVersion(
                row.getLong("sequence"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("event_id"));
        return new ReportedValue(field, json.readValue(row.getString("reported"), VALUES), version);
    }
}
