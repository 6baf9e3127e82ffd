package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.progress.Aspect;
import io.integrationhub.orderexport.progress.Clock;
import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The progress in PostgreSQL: the database itself keeps the newer of two words, whoever writes them. */
class JdbcProgressLedger implements ProgressLedger {

    private static final String HEAR = """
            insert into order_progress as known
                (tenant, order_id, kind, subject, part, word, sequence, occurred_at, event_id)
            values (:tenant, :order, :kind, :subject, :part, :word::jsonb, :sequence, :occurredAt, :eventId)
            on conflict (tenant, order_id, kind, subject, part) do update
            set word = excluded.word, sequence = excluded.sequence, occurred_at = excluded.occurred_at,
                event_id = excluded.event_id
            where (known.sequence, known.occurred_at, known.event_id collate "C")
                < (excluded.sequence, excluded.occurred_at, excluded.event_id collate "C")
            """;

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcProgressLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Progress of(TenantId tenant, OrderId id) {
        Progress progress = Progress.NONE;
        return progress.hearing(jdbc.sql("select * from order_progress where tenant = ? and order_id = ?")
                .params(tenant.value(), id.value())
                .query((row, _) -> word(row))
                .list());
    }

    @Override
    public void hear(TenantId tenant, OrderId id, Collection<Word> words) {
        for (Word word : words) {
            jdbc.sql(HEAR)
                    .param("tenant", tenant.value())
                    .param("order", id.value())
                    .param("kind", word.aspect().kind().name())
                    .param("subject", word.aspect().subject())
                    .param("part", word.aspect().part())
                    .param("word", json.writeValueAsString(word.values()))
                    .param("sequence", word.clock().sequence())
                    .param("occurredAt", OffsetDateTime.ofInstant(word.clock().occurredAt(), ZoneOffset.UTC))
                    .param("eventId", word.clock().eventId())
                    .update();
        }
    }

    private Word word(ResultSet row) throws SQLException {
        Aspect aspect =
                new Aspect(Aspect.Kind.valueOf(row.getString("kind")), row.getString("subject"), row.getString("part"));
        Clock clock = new Clock(
                row.getLong("sequence"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("event_id"));
        return new Word(aspect, json.readValue(row.getString("word"), VALUES), clock);
    }
}
