package io.integrationhub.pricing.quoteledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.quote.QuoteEntry;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.stream.claim.Claim;
import io.integrationhub.stream.claim.ClaimKind;
import io.integrationhub.stream.claim.ResourceClaims;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger in PostgreSQL. */
class JdbcQuoteLedger implements QuoteLedger {

    private static final ClaimKind QUOTE =
            new ClaimKind("quote", QuoteLedgerFault.QUOTE_LOCKED, QuoteLedgerFault.QUOTE_CLAIM_LOST);

    private static final String FIND = """
            select attempted, external_id, rejected, reported, rejected_state, applied, started
            from quote_negotiation where tenant = :tenant and request_id = :request
            """;

    private static final String PUBLISHED = """
            select fact from quote_publication where tenant = :tenant and request_id = :request
            """;

    private static final String EXPIRED = """
            select request_id from quote_negotiation
            where tenant = :tenant and expires_at < :now
            order by expires_at limit :limit
            """;

    private static final String CLEAR_REJECTIONS = """
            update quote_negotiation set rejected = false, rejected_state = null
            where tenant = :tenant and request_id = :request
            """;

    private final JdbcClient jdbc;
    private final ResourceClaims claims;

    JdbcQuoteLedger(JdbcClient jdbc, ResourceClaims claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    @Override
    public QuoteClaim claim(Tenant tenant, QuoteRequestId id, Duration lease) {
        Claim claim = claims.claim(tenant.id(), QUOTE, id.value(), lease);
        try {
            return new JdbcQuoteClaim(claim, tenant, find(tenant.id(), id));
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    @Override
    public QuoteEntry find(TenantId tenant, QuoteRequestId id) {
        return sql(FIND, tenant, id).query((row, _) -> entry(row)).optional().orElse(QuoteEntry.NONE);
    }

    private static QuoteEntry entry(ResultSet row) throws SQLException {
        return new QuoteEntry(
                row.getBoolean("attempted"),
                Optional.ofNullable(row.getString("external_id")),
                row.getBoolean("rejected"),
                Optional.ofNullable(row.getString("reported")),
                Optional.ofNullable(row.getString("rejected_state")),
                row.getLong("applied"),
                row.getLong("started"));
    }

    @Override
    public Set<String> published(TenantId tenant, QuoteRequestId id) {
        return sql(PUBLISHED, tenant, id).query(String.class).set();
    }

    @Override
    public List<QuoteRequestId> expired(TenantId tenant, Instant now, int limit) {
        return jdbc.sql(EXPIRED)
                .param("tenant", tenant.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new QuoteRequestId(row.getString("request_id")))
                .list();
    }

    @Override
    public void clearRejections(TenantId tenant, QuoteRequestId id) {
        sql(CLEAR_REJECTIONS, tenant, id).update();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, QuoteRequestId id) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("request", id.value());
    }
}
