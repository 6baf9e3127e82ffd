package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.order.Fingerprint;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim in PostgreSQL: every write names the claim, so one that lost its lease writes nothing. */
record JdbcClaim(JdbcClient jdbc, TenantId tenant, OrderId id, UUID claim, ExportEntry entry) implements Claim {

    @Override
    public void attempting(Fingerprint content) {
        write("attempted_fingerprint = coalesce(attempted_fingerprint, :content)", Map.of("content", content.value()));
    }

    @Override
    public void placed(Receipt receipt, Fingerprint content) {
        write("""
                external_id = :externalId, fingerprint = :content, placed_at = coalesce(placed_at, now()),
                attempted_fingerprint = null, again = false,
                rejection_code = null, rejection_reason = null, rejected_fingerprint = null, rejected_at = null
                """, Map.of("externalId", receipt.externalId(), "content", content.value()));
    }

    @Override
    public void cancelled() {
        write("cancelled_at = coalesce(cancelled_at, now())", Map.of());
    }

    @Override
    public void rejected(Rejection rejection, Fingerprint content) {
        write("""
                rejection_code = :code, rejection_reason = :reason, rejected_fingerprint = :content,
                rejected_at = now(), attempted_fingerprint = null, again = false
                """, Map.of("code", rejection.code(), "reason", rejection.reason(), "content", content.value()));
    }

    @Override
    public void close() {
        jdbc.sql("update order_export set claim = null, claimed_until = null where tenant ="
                        + " ? and order_id = ? and claim = ?")
                .params(tenant.value(), id.value(), claim)
                .update();
    }

    private void write(String assignments, Map<String, ?> values) {
        int written = jdbc.sql("update order_export set "
                        + assignments
                        + " where tenant = :tenant and order_id = :order and claim"
                        + " = :claim")
                .params(values)
                .param("tenant", tenant.value())
                .param("order", id.value())
                .param("claim", claim)
                .update();
        if (written == 0) {
            throw new TransientFault(
                    LedgerFault.ORDER_CLAIM_LOST,
                    "order " + id + " was taken over by another worker: its lease ran out");
        }
    }
}
