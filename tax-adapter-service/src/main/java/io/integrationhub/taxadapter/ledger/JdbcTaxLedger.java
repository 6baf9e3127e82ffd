package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.document.Refund;
import io.integrationhub.taxadapter.document.TaxDocuments;
import io.integrationhub.taxadapter.document.TaxDocuments.Entry;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uses the clock of the database for leases, so that the clocks of replicas need not agree. */
class JdbcTaxLedger implements TaxLedger {

    /** A record is tried ten times. The retries must outlast the lease of a crashed worker. */
    private static final long RETRIES_PER_LEASE = 6;

    private static final String CLAIM = """
            insert into tax_order as entry (tenant, order_id, claim, claimed_until)
            values (:tenant, :order, :claim, now() + :lease * interval '1 millisecond')
            on conflict (tenant, order_id) do update
            set claim = excluded.claim, claimed_until = excluded.claimed_until, processed_at = now()
            where entry.claim is null or entry.claimed_until < now()
            """;

    private static final String REMAINING = """
            select greatest(0, extract(epoch from claimed_until - now()) * 1000)::bigint
            from tax_order where tenant = :tenant and order_id = :order and claim is not null
            """;

    private static final String DOCUMENTS = """
            select code, content_hash, voided_at is not null as voided, return_id, line_id, earlier_quantity, quantity,
                   intended_at
            from tax_document where tenant = :tenant and order_id = :order order by intended_at, code
            """;

    private static final String REPORTED_ISSUE = """
            select reported_issue from tax_order where tenant = :tenant and order_id = :order
            """;

    private static final String DELETE = """
            with deleted as (
              delete from tax_order where tenant = :tenant and order_id in (
                select order_id from tax_order
                where tenant = :tenant and processed_at < now() - :age * interval '1 millisecond'
                  and (claim is null or claimed_until < now())
                order by processed_at limit :limit for update skip locked)
              returning tenant, order_id
            ), documents as (
              delete from tax_document document using deleted
              where document.tenant = deleted.tenant and document.order_id = deleted.order_id
            )
            select count(*) from deleted
            """;

    private final JdbcClient jdbc;

    JdbcTaxLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TaxClaim claim(Tenant tenant, OrderId order) {
        Duration lease = tenant.section(TaxSettings.SECTION).lease();
        UUID claim = UUID.randomUUID();
        int claimed = sql(CLAIM, tenant.id(), order)
                .param("claim", claim)
                .param("lease", lease.toMillis())
                .update();
        if (claimed == 0) {
            throw locked(tenant.id(), order, lease);
        }
        return new JdbcTaxClaim(jdbc, tenant.id(), order, claim, documents(tenant.id(), order));
    }

    @Override
    public TaxDocuments documents(TenantId tenant, OrderId order) {
        List<Entry> entries =
                sql(DOCUMENTS, tenant, order).query((row, _) -> entry(row)).list();
        String issue = sql(REPORTED_ISSUE, tenant, order)
                .query(String.class)
                .optional()
                .orElse("");
        return new TaxDocuments(entries, issue);
    }

    @Override
    public int deleteOlderThan(TenantId tenant, Duration age, int limit) {
        return jdbc.sql(DELETE)
                .param("tenant", tenant.value())
                .param("age", age.toMillis())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** A living worker releases the order soon, so the next attempt does not wait for the whole lease. */
    private TransientFault locked(TenantId tenant, OrderId order, Duration lease) {
        long remaining =
                sql(REMAINING, tenant, order).query(Long.class).optional().orElse(0L);
        long pause = Math.min(remaining, lease.toMillis() / RETRIES_PER_LEASE);
        return new TransientFault(LedgerFault.TAX_ORDER_LOCKED, "another worker processes order " + order)
                .retryAfter(Duration.ofMillis(pause));
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, OrderId order) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("order", order.value());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String content = row.getString("content_hash");
        return new Entry(
                new DocumentCode(row.getString("code")),
                content.isEmpty() ? Optional.empty() : Optional.of(new Fingerprint(content)),
                row.getBoolean("voided"),
                refund(row),
                row.getObject("intended_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Refund> refund(ResultSet row) throws SQLException {
        String returnId = row.getString("return_id");
        return returnId.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refund(
                        returnId, row.getString("line_id"), row.getLong("earlier_quantity"), row.getLong("quantity")));
    }
}
