package io.integrationhub.pricing.quoteledger;

import io.integrationhub.core.job.RetentionJob;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes what was recorded about negotiations to which nothing happened for long, except while a quote is open. */
record OldNegotiations(JdbcClient jdbc) implements RetentionJob.Deletion {

    private static final String DELETE = """
            with old as (
              select request_id from quote_negotiation
              where tenant = :tenant and changed_at < now() - :age * interval '1 millisecond' and expires_at is null
              limit :limit
            ), publications as (
              delete from quote_publication publication using old
              where publication.tenant = :tenant and publication.request_id = old.request_id
            ), negotiations as (
              delete from quote_negotiation negotiation using old
              where negotiation.tenant = :tenant and negotiation.request_id = old.request_id
            )
            select count(*) from old
            """;

    @Override
    public int delete(TenantId tenant, Duration age, int limit) {
        return jdbc.sql(DELETE)
                .param("tenant", tenant.value())
                .param("age", age.toMillis())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }
}
