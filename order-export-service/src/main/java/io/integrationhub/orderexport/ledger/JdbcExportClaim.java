package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.export.ExportEntry;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.stream.claim.Claim;

/** A claim in PostgreSQL; a claim that another worker has taken over writes nothing. */
record JdbcExportClaim(Claim claim, Tenant tenant, ExportEntry entry) implements ExportClaim {

    private static final String RECORD_ATTEMPT = """
            insert into order_export as entry (tenant, order_id, attempted_fingerprint)
            select tenant, id, :content from claim_held
            on conflict (tenant, order_id) do update
            set attempted_fingerprint = coalesce(entry.attempted_fingerprint, excluded.attempted_fingerprint)
            """;

    private static final String RECORD_ACCEPTED = """
            insert into order_export as entry (tenant, order_id, external_id, fingerprint, placed_at, cancelled_at)
            select tenant, id, :externalId, :content, now(), case when :cancelled then now() end from claim_held
            on conflict (tenant, order_id) do update
            set external_id = excluded.external_id, fingerprint = excluded.fingerprint,
                placed_at = coalesce(entry.placed_at, excluded.placed_at),
                cancelled_at = coalesce(entry.cancelled_at, excluded.cancelled_at),
                attempted_fingerprint = null, resend_requested = false,
                rejection_code = null, rejection_reason = null, rejected_fingerprint = null, rejected_at = null
            """;

    private static final String RECORD_REJECTED = """
            insert into order_export
                (tenant, order_id, rejection_code, rejection_reason, rejected_fingerprint, rejected_at)
            select tenant, id, :code, :reason, :content, now() from claim_held
            on conflict (tenant, order_id) do update
            set rejection_code = excluded.rejection_code, rejection_reason = excluded.rejection_reason,
                rejected_fingerprint = excluded.rejected_fingerprint, rejected_at = excluded.rejected_at,
                attempted_fingerprint = null, resend_requested = false
            """;

    private static final String RECORD_REJECTED_CHANGE = """
            insert into order_export as entry
                (tenant, order_id, external_id, fingerprint, placed_at,
                 rejection_code, rejection_reason, rejected_fingerprint, rejected_at)
            select tenant, id, :externalId, :content, now(), :code, :reason, :rejected, now() from claim_held
            on conflict (tenant, order_id) do update
            set external_id = excluded.external_id, placed_at = coalesce(entry.placed_at, excluded.placed_at),
                fingerprint = coalesce(entry.fingerprint, entry.attempted_fingerprint, excluded.fingerprint),
                rejection_code = excluded.rejection_code, rejection_reason = excluded.rejection_reason,
                rejected_fingerprint = excluded.rejected_fingerprint, rejected_at = excluded.rejected_at,
                attempted_fingerprint = null, resend_requested = false
            """;

    @Override
    public void recordAttempt(Order order) {
        claim.write(claim.fenced(RECORD_ATTEMPT)
                .param("content", order.content().fingerprint().value()));
    }

    @Override
    public void recordAccepted(Receipt receipt, Order order) {
        claim.write(claim.fenced(RECORD_ACCEPTED)
                .param("externalId", receipt.externalId())
                .param("content", order.content().fingerprint().value())
                .param("cancelled", order.status().isCancelled()));
    }

    @Override
    public void recordRejected(Rejection rejection, Order order) {
        claim.write(claim.fenced(RECORD_REJECTED)
                .param("code", rejection.code())
                .param("reason", rejection.reason())
                .param("content", order.fingerprint().value()));
    }

    @Override
    public void recordRejectedChange(Receipt receipt, Rejection rejection, Order order) {
        claim.write(claim.fenced(RECORD_REJECTED_CHANGE)
                .param("externalId", receipt.externalId())
                .param("content", order.content().fingerprint().value())
                .param("code", rejection.code())
                .param("reason", rejection.reason())
                .param("rejected", order.fingerprint().value()));
    }

    @Override
    public void close() {
        claim.close();
    }
}
