package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.export.ExportEntry;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim in PostgreSQL: every write checks the claim, so one whose lease has expired writes nothing. */
record JdbcExportClaim(JdbcClient jdbc, Tenant tenant, OrderId id, UUID claim, ExportEntry entry)
        implements ExportClaim {

    private static final String ATTEMPT = """
            update order_export set attempted_fingerprint = coalesce(attempted_fingerprint, :content)
            where tenant = :tenant and order_id = :order and claim = :claim
            """;

    private static final String ACCEPT = """
            update order_export
            set external_id = :externalId, fingerprint = :content, placed_at = coalesce(placed_at, now()),
                cancelled_at = case when :cancelled then coalesce(cancelled_at, now()) else cancelled_at end,
                attempted_fingerprint = null, resend_requested = false,
                rejection_code = null, rejection_reason = null, rejected_fingerprint = null, rejected_at = null
            where tenant = :tenant and order_id = :order and claim = :claim
            """;

    private static final String REJECT = """
            update order_export
            set rejection_code = :code, rejection_reason = :reason, rejected_fingerprint = :content,
                rejected_at = now(), attempted_fingerprint = null, resend_requested = false
            where tenant = :tenant and order_id = :order and claim = :claim
            """;

    private static final String RELEASE = """
            update order_export set claim = null, claimed_until = null
            where tenant = :tenant and order_id = :order and claim = :claim
            """;

    @Override
    public void recordAttempt(Order order) {
        write(ATTEMPT, Map.of("content", order.content().fingerprint().value()));
    }

    @Override
    public void recordAccepted(Receipt receipt, Order order) {
        write(
                ACCEPT,
                Map.of(
                        "externalId", receipt.externalId(),
                        "content", order.content().fingerprint().value(),
                        "cancelled", order.status().isCancelled()));
    }

    @Override
    public void recordRejected(Rejection rejection, Order order) {
        write(
                REJECT,
                Map.of(
                        "code", rejection.code(),
                        "reason", rejection.reason(),
                        "content", order.fingerprint().value()));
    }

    @Override
    public void close() {
        update(RELEASE, Map.of());
    }

    private void write(String statement, Map<String, ?> values) {
        if (update(statement, values) == 0) {
            throw new TransientFault(
                    LedgerFault.ORDER_CLAIM_LOST,
                    "order " + id + " was claimed by another replica because the lease expired");
        }
    }

    private int update(String statement, Map<String, ?> values) {
        return jdbc.sql(statement)
                .params(values)
                .param("tenant", tenant.id().value())
                .param("order", id.value())
                .param("claim", claim)
                .update();
    }
}
