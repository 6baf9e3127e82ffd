package io.integrationhub.customersync.export;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.profile.ProfileSource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code profile_pending}. */
record JdbcPendingProfiles(JdbcClient jdbc) implements PendingProfiles {

    private static final String ADD = """
            insert into profile_pending as pending (tenant, source, due_at) values (:tenant, :source, :dueAt)
            on conflict (tenant, source) do update set changes = pending.changes + 1
            returning due_at
            """;

    private static final String DUE = """
            select source, changes from profile_pending where tenant = :tenant and due_at <= :now
            order by due_at, source limit :limit
            """;

    private static final String REMOVE = """
            delete from profile_pending where tenant = :tenant and source = :source and changes = :changes
            """;

    private static final String POSTPONE = """
            update profile_pending set due_at = :dueAt
            where tenant = :tenant and source = :source and changes > :changes
            """;

    @Override
    public Instant add(TenantId tenant, ProfileSource source, Instant dueAt) {
        return jdbc.sql(ADD)
                .param("tenant", tenant.value())
                .param("source", source.toString())
                .param("dueAt", dueAt.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getTimestamp("due_at").toInstant())
                .single();
    }

    @Override
    public List<Pending> due(TenantId tenant, Instant now, int limit) {
        return jdbc.sql(DUE)
                .param("tenant", tenant.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new Pending(ProfileSource.parse(row.getString("source")), row.getLong("changes")))
                .list();
    }

    @Override
    public void notified(TenantId tenant, Pending pending, Instant nextDueAt) {
        int removed = jdbc.sql(REMOVE)
                .param("tenant", tenant.value())
                .param("source", pending.source().toString())
                .param("changes", pending.changes())
                .update();
        if (removed == 0) {
            jdbc.sql(POSTPONE)
                    .param("tenant", tenant.value())
                    .param("source", pending.source().toString())
                    .param("changes", pending.changes())
                    .param("dueAt", nextDueAt.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Override
    public long count(TenantId tenant) {
        return jdbc.sql("select count(*) from profile_pending where tenant = :tenant")
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }
}
