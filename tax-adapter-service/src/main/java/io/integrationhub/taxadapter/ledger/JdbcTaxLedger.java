package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.claim.Claim;
import io.integrationhub.stream.claim.ClaimKind;
import io.integrationhub.stream.claim.ResourceClaims;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.document.Refund;
import io.integrationhub.taxadapter.document.TaxDocuments;
import io.integrationhub.taxadapter.document.TaxDocuments.Entry;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.settings.TaxSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores orders and documents in the tables {@code tax_order} and {@code tax_document}. */
class JdbcTaxLedger implements TaxLedger {

    private static final ClaimKind KIND =
            new ClaimKind("tax-order", LedgerFault.TAX_ORDER_LOCKED, LedgerFault.TAX_ORDER_CLAIM_LOST);

    private static final String RECORD_PROCESSING = """
            insert into tax_order (tenant, order_id) select tenant, id from claim_held
            on conflict (tenant, order_id) do update set processed_at = now()
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
                  and not exists (select 1 from resource_claim claim
                                  where claim.tenant = tax_order.tenant and claim.kind = :kind
                                    and claim.id = tax_order.order_id and claim.claimed_until > now())
                order by processed_at limit :limit for update skip locked)
              returning tenant, order_id
            ), documents as (
              delete from tax_document document using deleted
              where document.tenant = deleted.tenant and document.order_id = deleted.order_id
            )
            select count(*) from deleted
            """;

    private final JdbcClient jdbc;
    private final ResourceClaims claims;

    JdbcTaxLedger(JdbcClient jdbc, ResourceClaims claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    @Override
    public TaxClaim claim(Tenant tenant, OrderId order) {
        Duration lease = tenant.section(TaxSettings.SECTION).lease();
        Claim claim = claims.claim(tenant.id(), KIND, order.value(), lease);
        claim.write(claim.fenced(RECORD_PROCESSING));
        return new JdbcTaxClaim(claim, documents(tenant.id(), order));
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
                .param("kind", KIND.name())
                .param("age", age.toMillis())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, OrderId order) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("order", order.value());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String content = row.getString("content_hash");
        return new Entry(
                new DocumentCode(row.getString("code")),
                content.isEmpty() ? Optional.empty() : Optional.of(new ContentHash(content)),
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
