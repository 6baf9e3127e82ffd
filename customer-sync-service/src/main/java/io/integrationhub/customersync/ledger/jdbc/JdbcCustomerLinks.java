package io.integrationhub.customersync.ledger.jdbc;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.SourceVersion;
import io.integrationhub.customersync.customer.decision.CustomerLink;
import io.integrationhub.customersync.ledger.CustomerLinks;
import io.integrationhub.customersync.ledger.LedgerFault;
import io.integrationhub.stream.claim.Claim;
import io.integrationhub.stream.claim.ClaimKind;
import io.integrationhub.stream.claim.ResourceClaims;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The links of customers in PostgreSQL. */
class JdbcCustomerLinks implements CustomerLinks {

    private static final ClaimKind CUSTOMER =
            new ClaimKind("customer", LedgerFault.CUSTOMER_LOCKED, LedgerFault.CUSTOMER_CLAIM_LOST);

    /** Renewed as long as the process runs; after a crash another worker waits this long at most. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final String FIND = """
            select customer_id, customer_version, source_sequence, source_time, content_hash, agreement
            from customer_link where tenant = :tenant and number = :number
            """;

    private static final String RECORD = """
            insert into customer_link as link
                (tenant, number, customer_id, customer_version, source_sequence, source_time, content_hash, agreement,
                 applied_at)
            select tenant, id, :customer, :version, :sequence::bigint, :time::timestamptz, :content, :agreement::jsonb, now()
            from claim_held
            on conflict (tenant, number) do update
            set customer_id = excluded.customer_id, customer_version = excluded.customer_version,
                source_sequence = excluded.source_sequence, source_time = excluded.source_time,
                content_hash = excluded.content_hash, agreement = excluded.agreement, applied_at = now()
            """;

    private final JdbcClient jdbc;
    private final ResourceClaims claims;

    JdbcCustomerLinks(JdbcClient jdbc, ResourceClaims claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    @Override
    public Optional<CustomerLink> find(TenantId tenant, CustomerNumber number) {
        return jdbc.sql(FIND)
                .param("tenant", tenant.value())
                .param("number", number.value())
                .query((row, _) -> link(row))
                .optional();
    }

    @Override
    public LinkClaim claim(Tenant tenant, CustomerNumber number) {
        Claim claim = claims.claim(tenant.id(), CUSTOMER, number.value(), LEASE);
        try {
            return new JdbcLinkClaim(tenant, claim, find(tenant.id(), number));
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    private static CustomerLink link(ResultSet row) throws SQLException {
        return new CustomerLink(
                Optional.ofNullable(row.getString("customer_id")),
                row.getLong("customer_version"),
                SourceColumns.read(row),
                row.getString("content_hash"),
                AgreementColumn.read(row.getString("agreement")));
    }

    /** A claim; one that another worker has taken over writes nothing. */
    private record JdbcLinkClaim(Tenant tenant, Claim claim, Optional<CustomerLink> link) implements LinkClaim {

        @Override
        public void record(CustomerLink applied) {
            DryRun.stop(tenant, () -> "the mark that customer " + claim.id() + " is in sync");
            SourceVersion source =
                    link.map(before -> applied.source().orElse(before.source())).orElse(applied.source());
            @Nullable String time = SourceColumns.time(source);
            claim.write(claim.fenced(RECORD)
                    .param("customer", applied.customerId().orElse(null))
                    .param("version", applied.customerVersion())
                    .param("sequence", source.sequence().orElse(null))
                    .param("time", time)
                    .param("content", applied.contentHash())
                    .param("agreement", AgreementColumn.write(applied.agreement())));
        }

        @Override
        public void close() {
            claim.close();
        }
    }
}
