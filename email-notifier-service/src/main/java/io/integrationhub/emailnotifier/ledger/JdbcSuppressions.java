package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores hashes of addresses in the table {@code mail_suppression}. */
record JdbcSuppressions(JdbcClient jdbc) implements Suppressions {

    private static final String FIND =
            "select reason from mail_suppression where tenant = :tenant and address_hash = :hash";

    private static final String ADD = """
        insert into mail_suppression (tenant, address_hash, reason, source)
        values (:tenant, :hash, :reason, :source) on conflict do nothing
        """;

    private static final String REMOVE = "delete from mail_suppression where tenant = :tenant and address_hash = :hash";

    @Override
    public Optional<String> reason(TenantId tenant, EmailAddress address) {
        return sql(FIND, tenant, address).query(String.class).optional();
    }

    @Override
    public boolean add(TenantId tenant, EmailAddress address, String reason, String source) {
        return sql(ADD, tenant, address)
                        .param("reason", reason)
                        .param("source", source)
                        .update()
                > 0;
    }

    @Override
    public boolean remove(TenantId tenant, EmailAddress address) {
        return sql(REMOVE, tenant, address).update() > 0;
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, EmailAddress address) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("hash", address.hash(tenant.value()));
    }
}
