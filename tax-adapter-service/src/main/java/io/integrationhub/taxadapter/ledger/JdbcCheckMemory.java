package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.tax.Fingerprint;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words in PostgreSQL. */
record JdbcCheckMemory(JdbcClient jdbc, Aside aside) implements CheckMemory {

    private static final String REMEMBER = """
            insert into tax_check (tenant, what, good, checked_at)
            values (:tenant, :what, :good, now())
            on conflict (tenant, what) do update set good = excluded.good, checked_at = excluded.checked_at
            """;

    private static final String RECALL = """
            select good from tax_check
            where tenant = :tenant and what = :what
              and checked_at > now() - :age * interval '1 millisecond'
              and (good or checked_at > now() - interval '1 day')
            """;

    @Override
    public void remember(TenantId tenant, Fingerprint what, boolean good) {
        aside.later(() -> sql(REMEMBER, tenant, what).param("good", good).update());
    }

    @Override
    public Optional<Boolean> recall(TenantId tenant, Fingerprint what, Duration age) {
        return aside.soon(() -> read(tenant, what, age), Optional.empty());
    }

    private Optional<Boolean> read(TenantId tenant, Fingerprint what, Duration age) {
        return sql(RECALL, tenant, what)
                .param("age", age.toMillis())
                .query(Boolean.class)
                .optional();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, Fingerprint what) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("what", what.value());
    }
}
