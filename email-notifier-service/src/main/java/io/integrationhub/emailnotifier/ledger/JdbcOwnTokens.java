package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.job.RetentionJob.Deletion;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores ids of tokens in the table {@code mail_token}, never their values. */
record JdbcOwnTokens(JdbcClient jdbc) implements OwnTokens {

    private static final String INTEND = """
        insert into mail_token (tenant, customer_id, purpose, cause, intended_at)
        values (:tenant, :customer, :purpose, :cause, :at) on conflict do nothing
        """;

    private static final String CREATED = """
        update mail_token set token_id = :token
        where tenant = :tenant and customer_id = :customer and purpose = :purpose and cause = :cause
          and intended_at = :at
        """;

    /**
     * The clocks of hub and commercetools may differ; whether it is an intent without a token is decided within
     * minutes.
     */
    private static final String IS_OWN = """
        select exists (
          select 1 from mail_token
          where tenant = :tenant
            and (token_id = :token
                 or token_id = '' and customer_id = :customer and purpose = :purpose and cause <> :token
                    and intended_at between :at - interval '2 minutes' and :at + interval '2 minutes'))
        """;

    @Override
    public void intend(TenantId tenant, Intent intent) {
        sql(INTEND, tenant, intent).update();
    }

    @Override
    public void created(TenantId tenant, Intent intent, String tokenId) {
        sql(CREATED, tenant, intent).param("token", tokenId).update();
    }

    @Override
    public boolean isOwn(TenantId tenant, Token token) {
        return jdbc.sql(IS_OWN)
                .param("tenant", tenant.value())
                .param("token", token.id())
                .param("customer", token.customer())
                .param("purpose", token.purpose())
                .param("at", token.createdAt().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Override
    public int deleteOlderThan(TenantId tenant, Duration age, int limit) {
        return Deletion.of(jdbc, "mail_token", "intended_at").delete(tenant, age, limit);
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, Intent intent) {
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("customer", intent.customer())
                .param("purpose", intent.purpose())
                .param("cause", intent.cause())
                .param("at", intent.at().atOffset(ZoneOffset.UTC));
    }
}
