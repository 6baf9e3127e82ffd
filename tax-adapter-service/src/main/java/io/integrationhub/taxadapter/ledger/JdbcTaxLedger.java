package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.ledger.TaxBook.Entry;
import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.Fingerprint;
import io.integrationhub.taxadapter.tax.OrderId;
import io.integrationhub.taxadapter.tax.Refund;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger in PostgreSQL; the database's clock decides about leases, so replicas need not agree on the time. */
class JdbcTaxLedger implements TaxLedger {

    /** A record is tried ten times, which must not end before the lease of a crashed claim does. */
    private static final long PARTS_OF_A_LEASE = 6;

    private static final String CLAIM = """
            insert into tax_order as entry (tenant, order_id, claim, claimed_until)
            values (:tenant, :order, :claim, now() + :lease * interval '1 millisecond')
            on conflict (tenant, order_id) do update
            set claim = excluded.claim, claimed_until = excluded.claimed_until, seen_at = now()
            where entry.claim is null or entry.claimed_until < now()
            """;

    private static final String REMAINING = """
            select greatest(0, extract(epoch from claimed_until - now()) * 1000)::bigint
            from tax_order where tenant = :tenant and order_id = :order and claim is not null
            """;

    private static final String BOOK = """
            select code, fingerprint, voided_at is not null as voided, return_id, line_id, before, pieces,
                   intended_at
            from tax_document where tenant = :tenant and order_id = :order order by intended_at, code
            """;

    private static final String TOLD = "select told from tax_order where tenant = :tenant and order_id = :order";

    private static final String FORGET = """
            with forgotten as (
              delete from tax_order where tenant = :tenant and order_id in (
                select order_id from tax_order
                where tenant = :tenant and seen_at < now() - :age * interval '1 millisecond'
                  and (claim is null or claimed_until < now())
                order by seen_at limit :most for update skip locked)
              returning tenant, order_id
            ), documents as (
              delete from tax_document document using forgotten
              where document.tenant = forgotten.tenant and document.order_id = forgotten.order_id
            )
            select count(*) from forgotten
            """;

    private final JdbcClient jdbc;

    JdbcTaxLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TaxClaim claim(TenantId tenant, OrderId order, Duration lease) {
        UUID claim = UUID.randomUUID();
        int claimed = sql(CLAIM, tenant, order)
                .param("claim", claim)
                .param("lease", lease.toMillis())
                .update();
        if (claimed == 0) {
            throw inHands(tenant, order, lease);
        }
        return new JdbcTaxClaim(jdbc, tenant, order, claim, read(tenant, order));
    }

    @Override
    public TaxBook read(TenantId tenant, OrderId order) {
        return new TaxBook(
                sql(BOOK, tenant, order).query((row, _) -> entry(row)).list(),
                sql(TOLD, tenant, order).query(String.class).optional().orElse(""));
    }

    /** Whoever lives gives it back in no time, so the next try does not wait for the whole lease. */
    @Override
    public int forget(TenantId tenant, Duration age, int most) {
        return jdbc.sql(FORGET)
                .param("tenant", tenant.value())
                .param("age", age.toMillis())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private TransientFault inHands(TenantId tenant, OrderId order, Duration lease) {
        long remaining =
                sql(REMAINING, tenant, order).query(Long.class).optional().orElse(0L);
        long pause = Math.min(remaining, lease.toMillis() / PARTS_OF_A_LEASE);
        return new TransientFault(
                        LedgerFault.TAX_ORDER_IN_HANDS, "order " + order + " is in the hands of another worker")
                .retryAfter(Duration.ofMillis(pause));
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, OrderId order) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("order", order.value());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String returnId = row.getString("return_id");
        Optional<Refund> refund = returnId.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refund(returnId, row.getString("line_id"), row.getLong("before"), row.getLong("pieces")));
        String fingerprint = row.getString("fingerprint");
        return new Entry(
                new DocumentCode(row.getString("code")),
                Optional.of(fingerprint).filter(it -> !it.isEmpty()).map(Fingerprint::new),
                row.getBoolean("voided"),
                refund,
                row.getObject("intended_at", OffsetDateTime.class).toInstant());
    }
}
