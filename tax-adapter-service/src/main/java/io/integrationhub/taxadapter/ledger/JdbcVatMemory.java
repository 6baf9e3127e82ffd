package io.integrationhub.taxadapter.ledger;

import io.integrationhub.starter.tenant.TenantId;
import io.integrationhub.taxadapter.tax.VatId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register's words in PostgreSQL, under fingerprints of the ids. */
record JdbcVatMemory(JdbcClient jdbc) implements VatMemory {

    private static final String REMEMBER =
            """
            insert into tax_vat_check (tenant, vat_id, valid, checked_at)
            values (:tenant, :id, :valid, now())
            on conflict (tenant, vat_id) do update set valid = excluded.valid, checked_at = excluded.checked_at
            """;

    private static final String RECALL =
            """
            select valid from tax_vat_check
            where tenant = :tenant and vat_id = :id
              and checked_at > now() - :age * interval '1 millisecond'
              and (valid or checked_at > now() - interval '1 day')
            """;

    @Override
    public void remember(TenantId tenant, VatId id, boolean valid) {
        sql(REMEMBER, tenant, id).param("valid", valid).update();
    }

    @Override
    public Optional<Boolean> recall(TenantId tenant, VatId id, Duration age) {
        return sql(RECALL, tenant, id).param("age", age.toMillis()).query(Boolean.class).optional();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, VatId id) {
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("id", id.fingerprint().value());
    }
}
