package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.export.ExportEntry;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.order.content.Fingerprint;
import io.integrationhub.stream.claim.Claim;
import io.integrationhub.stream.claim.ClaimKind;
import io.integrationhub.stream.claim.ResourceClaims;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The export ledger in PostgreSQL. */
class JdbcExportLedger implements ExportLedger {

    private static final ClaimKind ORDER =
            new ClaimKind("order", LedgerFault.ORDER_LOCKED, LedgerFault.ORDER_CLAIM_LOST);

    private static final String FIND = """
            select attempted_fingerprint, external_id, fingerprint, cancelled_at is not null as cancelled,
                   rejection_code, rejection_reason, rejected_fingerprint, resend_requested
            from order_export where tenant = :tenant and order_id = :order
            """;

    private static final String CLEAR_REJECTION = """
            update order_export
            set rejection_code = null, rejection_reason = null, rejected_fingerprint = null, rejected_at = null
            where tenant = :tenant and order_id = :order
            """;

    private static final String REQUEST_RESEND = """
            insert into order_export as entry (tenant, order_id, resend_requested) values (:tenant, :order, true)
            on conflict (tenant, order_id) do update
            set resend_requested = true, rejection_code = null, rejection_reason = null, rejected_fingerprint = null,
                rejected_at = null
            """;

    private static final String CANCELLED_BY_MASTER = """
            insert into order_export as entry (tenant, order_id, cancelled_at) values (:tenant, :order, now())
            on conflict (tenant, order_id) do update set cancelled_at = coalesce(entry.cancelled_at, now())
            """;

    private final JdbcClient jdbc;
    private final ResourceClaims claims;

    JdbcExportLedger(JdbcClient jdbc, ResourceClaims claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    @Override
    public ExportClaim claim(Tenant tenant, OrderId id, Duration lease) {
        Claim claim = claims.claim(tenant.id(), ORDER, id.value(), lease);
        try {
            ExportEntry entry = find(tenant.id(), id).orElse(ExportEntry.NONE);
            return DryRun.isOn(tenant)
                    ? new DryRunClaim(claim, tenant, entry)
                    : new JdbcExportClaim(claim, tenant, entry);
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    @Override
    public Optional<ExportEntry> find(TenantId tenant, OrderId id) {
        return sql(FIND, tenant, id).query((row, _) -> entry(row)).optional();
    }

    @Override
    public void clearRejection(TenantId tenant, OrderId id) {
        sql(CLEAR_REJECTION, tenant, id).update();
    }

    @Override
    public void requestResend(TenantId tenant, OrderId id) {
        sql(REQUEST_RESEND, tenant, id).update();
    }

    @Override
    public void recordCancelledByMaster(TenantId tenant, OrderId id) {
        sql(CANCELLED_BY_MASTER, tenant, id).update();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, OrderId id) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("order", id.value());
    }

    private static ExportEntry entry(ResultSet row) throws SQLException {
        return new ExportEntry(
                fingerprint(row, "attempted_fingerprint"),
                Optional.ofNullable(row.getString("external_id")).map(Receipt::new),
                fingerprint(row, "fingerprint"),
                row.getBoolean("cancelled"),
                rejection(row.getString("rejection_code"), row.getString("rejection_reason")),
                fingerprint(row, "rejected_fingerprint"),
                row.getBoolean("resend_requested"));
    }

    private static Optional<Fingerprint> fingerprint(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Fingerprint::new);
    }

    private static Optional<Rejection> rejection(@Nullable String code, @Nullable String reason) {
        return reason == null
                ? Optional.empty()
                : Optional.of(new Rejection(Objects.requireNonNullElse(code, ""), reason));
    }
}
