package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.order.Fingerprint;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger in PostgreSQL; the database's clock decides about leases, so replicas need not agree on the time. */
class JdbcExportLedger implements ExportLedger {

    private static final String CLAIM = """
            insert into order_export as entry (tenant, order_id, claim, claimed_until)
            values (:tenant, :order, :claim, now() + :lease * interval '1 millisecond')
            on conflict (tenant, order_id) do update
            set claim = excluded.claim, claimed_until = excluded.claimed_until
            where entry.claim is null or entry.claimed_until < now()
            """;

    private static final String REMAINING = """
            select greatest(0, extract(epoch from claimed_until - now()) * 1000)::bigint
            from order_export where tenant = :tenant and order_id = :order and claim is not null
            """;

    private static final String FIND = """
            select attempted_fingerprint, external_id, fingerprint,
                   cancelled_at is not null as cancelled, rejection_code, rejection_reason, rejected_fingerprint, again
            from order_export where tenant = :tenant and order_id = :order
            """;

    private static final String FORGET_REJECTION = """
            update order_export
            set rejection_code = null, rejection_reason = null, rejected_fingerprint = null, rejected_at = null
            where tenant = :tenant and order_id = :order
            """;

    private static final String SEND_AGAIN = """
            insert into order_export as entry (tenant, order_id, again) values (:tenant, :order, true)
            on conflict (tenant, order_id) do update
            set again = true, rejection_code = null, rejection_reason = null, rejected_fingerprint = null,
                rejected_at = null
            """;

    private static final String CANCELLED_BY_MASTER = """
            insert into order_export as entry (tenant, order_id, cancelled_at) values (:tenant, :order, now())
            on conflict (tenant, order_id) do update set cancelled_at = coalesce(entry.cancelled_at, now())
            """;

    private final JdbcClient jdbc;

    JdbcExportLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Claim claim(TenantId tenant, OrderId id, Duration lease) {
        UUID claim = UUID.randomUUID();
        int claimed = sql(CLAIM, tenant, id)
                .param("claim", claim)
                .param("lease", lease.toMillis())
                .update();
        if (claimed == 0) {
            throw inHands(tenant, id);
        }
        return new JdbcClaim(jdbc, tenant, id, claim, find(tenant, id).orElse(ExportEntry.NONE));
    }

    private TransientFault inHands(TenantId tenant, OrderId id) {
        long remaining = sql(REMAINING, tenant, id).query(Long.class).optional().orElse(0L);
        return new TransientFault(LedgerFault.ORDER_IN_HANDS, "order " + id + " is in the hands of another worker")
                .retryAfter(Duration.ofMillis(remaining));
    }

    @Override
    public Optional<ExportEntry> find(TenantId tenant, OrderId id) {
        return sql(FIND, tenant, id).query((row, _) -> entry(row)).optional();
    }

    @Override
    public void forgetRejection(TenantId tenant, OrderId id) {
        sql(FORGET_REJECTION, tenant, id).update();
    }

    @Override
    public void sendAgain(TenantId tenant, OrderId id) {
        sql(SEND_AGAIN, tenant, id).update();
    }

    @Override
    public void cancelledByMaster(TenantId tenant, OrderId id) {
        sql(CANCELLED_BY_MASTER, tenant, id).update();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, OrderId id) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("order", id.value());
    }

    private static ExportEntry entry(ResultSet row) throws SQLException {
        Optional<Rejection> rejection = Optional.ofNullable(row.getString("rejection_reason"))
                .map(reason -> new Rejection(text(row, "rejection_code"), reason));
        return new ExportEntry(
                Optional.ofNullable(row.getString("attempted_fingerprint")).map(Fingerprint::new),
                Optional.ofNullable(row.getString("external_id")).map(Receipt::new),
                Optional.ofNullable(row.getString("fingerprint")).map(Fingerprint::new),
                row.getBoolean("cancelled"),
                rejection,
                Optional.ofNullable(row.getString("rejected_fingerprint")).map(Fingerprint::new),
                row.getBoolean("again"));
    }

    private static String text(ResultSet row, String column) {
        try {
            return Optional.ofNullable(row.getString(column)).orElse("");
        } catch (SQLException e) {
            throw new IllegalStateException("no column " + column, e);
        }
    }
}
