package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.job.RetentionJob.Deletion;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes what the ledgers know of orders whose facts did not change for long. An order that may be at the master
 * without a receipt is kept, and so is one that an operator wants to be sent again.
 */
record OldOrders(JdbcClient jdbc) implements Deletion {

    private static final String DELETE = """
            with old as (
              select distinct publication.tenant, publication.order_id from order_publication publication
              where publication.tenant = :tenant
                and publication.published_at < now() - :age * interval '1 millisecond'
                and not exists (select 1 from order_publication newer
                                where newer.tenant = publication.tenant and newer.order_id = publication.order_id
                                  and newer.published_at >= now() - :age * interval '1 millisecond')
                and not exists (select 1 from order_export export
                                where export.tenant = publication.tenant and export.order_id = publication.order_id
                                  and (export.resend_requested
                                    or export.attempted_fingerprint is not null
                                       and export.external_id is null and export.rejected_at is null))
              limit :limit
            ), exports as (
              delete from order_export export using old
              where export.tenant = old.tenant and export.order_id = old.order_id
            ), progress as (
              delete from order_progress progress using old
              where progress.tenant = old.tenant and progress.order_id = old.order_id
            ), copies as (
              delete from order_copy copy using old
              where copy.tenant = old.tenant and copy.order_id = old.order_id
            ), returns as (
              delete from order_return returned using old
              where returned.tenant = old.tenant and returned.order_id = old.order_id
            ), publications as (
              delete from order_publication publication using old
              where publication.tenant = old.tenant and publication.order_id = old.order_id
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
