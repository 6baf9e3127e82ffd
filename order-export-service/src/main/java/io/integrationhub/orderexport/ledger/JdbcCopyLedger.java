package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.export.CopyEntry;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.order.content.Fingerprint;
import io.integrationhub.stream.claim.Claim;
import io.integrationhub.stream.claim.ClaimKind;
import io.integrationhub.stream.claim.ResourceClaims;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The copy ledger in PostgreSQL. */
class JdbcCopyLedger implements CopyLedger {

    private static final ClaimKind COPY =
            new ClaimKind("order-copy", LedgerFault.ORDER_LOCKED, LedgerFault.ORDER_CLAIM_LOST);

    private static final String FIND = """
            select fingerprint, rejected_fingerprint from order_copy
            where tenant = :tenant and copy = :copy and order_id = :order
            """;

    private static final String CLEAR_REJECTION = """
            update order_copy set rejected_fingerprint = null, rejection = null
            where tenant = :tenant and copy = :copy and order_id = :order
            """;

    private static final String RECORD_SENT = """
            insert into order_copy (tenant, copy, order_id, fingerprint, sent_at)
            select tenant, :copy, :order, :fingerprint, now() from claim_held
            on conflict (tenant, copy, order_id) do update
            set fingerprint = excluded.fingerprint, sent_at = excluded.sent_at,
                rejected_fingerprint = null, rejection = null
            """;

    private static final String RECORD_REJECTED = """
            insert into order_copy (tenant, copy, order_id, rejected_fingerprint, rejection)
            select tenant, :copy, :order, :fingerprint, :rejection from claim_held
            on conflict (tenant, copy, order_id) do update
            set rejected_fingerprint = excluded.rejected_fingerprint, rejection = excluded.rejection
            """;

    private final JdbcClient jdbc;
    private final ResourceClaims claims;

    JdbcCopyLedger(JdbcClient jdbc, ResourceClaims claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    @Override
    public CopyClaim claim(Tenant tenant, String copy, OrderId id, Duration lease) {
        Claim claim = claims.claim(tenant.id(), COPY, copy + "/" + id, lease);
        try {
            return new JdbcCopyClaim(
                    claim, copy, id, find(tenant.id(), copy, id).orElse(CopyEntry.NONE));
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    @Override
    public Optional<CopyEntry> find(TenantId tenant, String copy, OrderId id) {
        return sql(FIND, tenant, copy, id)
                .query((row, _) -> new CopyEntry(
                        Optional.ofNullable(row.getString("fingerprint")).map(Fingerprint::new),
                        Optional.ofNullable(row.getString("rejected_fingerprint"))
                                .map(Fingerprint::new)))
                .optional();
    }

    @Override
    public void clearRejection(TenantId tenant, String copy, OrderId id) {
        sql(CLEAR_REJECTION, tenant, copy, id).update();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, String copy, OrderId id) {
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("copy", copy)
                .param("order", id.value());
    }

    private record JdbcCopyClaim(Claim claim, String copy, OrderId id, CopyEntry entry) implements CopyClaim {

        @Override
        public void recordSent(Order order) {
            claim.write(fenced(RECORD_SENT, order));
        }

        @Override
        public void recordRejected(Order order, Rejection rejection) {
            claim.write(fenced(RECORD_REJECTED, order).param("rejection", rejection.text()));
        }

        private JdbcClient.StatementSpec fenced(String statement, Order order) {
            return claim.fenced(statement)
                    .param("copy", copy)
                    .param("order", id.value())
                    .param("fingerprint", order.fingerprint().value());
        }

        @Override
        public void close() {
            claim.close();
        }
    }
}
