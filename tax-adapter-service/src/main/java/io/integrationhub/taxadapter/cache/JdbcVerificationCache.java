package io.integrationhub.taxadapter.cache;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores the results in the table {@code tax_verification}. */
class JdbcVerificationCache implements VerificationCache {

    private static final String PUT = """
            insert into tax_verification (tenant, subject_hash, valid, verified_at)
            values (:tenant, :subject, :valid, now())
            on conflict (tenant, subject_hash)
            do update set valid = excluded.valid, verified_at = excluded.verified_at
            """;

    private static final String GET = """
            select valid from tax_verification
            where tenant = :tenant and subject_hash = :subject
              and verified_at > now() - :ttl * interval '1 millisecond'
              and (valid or verified_at > now() - interval '1 day')
            """;

    private final JdbcClient jdbc;
    private final BestEffortQueries queries;

    JdbcVerificationCache(JdbcClient jdbc, BestEffortQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    @Override
    public void put(TenantId tenant, ContentHash subject, boolean valid) {
        queries.update(() -> sql(PUT, tenant, subject).param("valid", valid).update());
    }

    @Override
    public Optional<Boolean> get(TenantId tenant, ContentHash subject, Duration ttl) {
        return queries.query(() -> read(tenant, subject, ttl), Optional.empty());
    }

    private Optional<Boolean> read(TenantId tenant, ContentHash subject, Duration ttl) {
        return sql(GET, tenant, subject)
                .param("ttl", ttl.toMillis())
                .query(Boolean.class)
                .optional();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, ContentHash subject) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("subject", subject.hex());
    }
}
