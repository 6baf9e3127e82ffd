package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.mail.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the tables {@code mail} and {@code mail_hold} for people. */
record JdbcMailOverview(JdbcClient jdbc) implements MailOverview {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String SHOWN = """
            select type, subject, state, status, message_id, attempts, reason, snapshot, changed_at from mail
            where tenant = :tenant
            """;

    private static final String UNDECIDED =
            SHOWN + " and status in ('sending', 'unknown', 'rejected') order by changed_at limit :limit";

    private static final String OF_SUBJECT = SHOWN + " and subject = :subject order by created_at, type, state";

    private static final String COUNTS = "select status, count(*) from mail where tenant = :tenant group by status";

    private static final String HOLDS = """
            select type, reason, held_at from mail_hold where tenant = :tenant and released_at is null order by held_at
            """;

    private static final String CONFIRM = """
            update mail set status = 'sent', reason = 'confirmed by an operator', changed_at = now(), sent_at = now()
            where tenant = :tenant and subject = :subject and type = :type and state = :state
              and status in ('unknown', 'rejected')
            """;

    @Override
    public Map<String, Long> counts(TenantId tenant) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql(COUNTS)
                .param("tenant", tenant.value())
                .query((row, _) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    @Override
    public List<ShownMail> undecided(TenantId tenant, int limit) {
        return jdbc.sql(UNDECIDED)
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query((row, _) -> shown(row))
                .list();
    }

    @Override
    public List<ShownMail> ofSubject(TenantId tenant, SubjectId subject) {
        return jdbc.sql(OF_SUBJECT)
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .query((row, _) -> shown(row))
                .list();
    }

    private static ShownMail shown(ResultSet row) throws SQLException {
        return new ShownMail(
                row.getString("type"),
                row.getString("subject"),
                row.getString("state"),
                row.getString("status"),
                row.getString("message_id"),
                row.getInt("attempts"),
                row.getString("reason"),
                JSON.readValue(row.getString("snapshot"), TEXTS),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public List<Hold> holds(TenantId tenant) {
        return jdbc.sql(HOLDS)
                .param("tenant", tenant.value())
                .query((row, _) -> new Hold(
                        row.getString("type"),
                        row.getString("reason"),
                        row.getObject("held_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public boolean confirm(TenantId tenant, MailKey mail) {
        return jdbc.sql(CONFIRM)
                        .param("tenant", tenant.value())
                        .param("subject", mail.subject().value())
                        .param("type", mail.type().code())
                        .param("state", mail.state())
                        .update()
                > 0;
    }
}
