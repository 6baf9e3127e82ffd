package io.integrationhub.customersync.ledger.jdbc;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.businessunit.UnitLink;
import io.integrationhub.customersync.customer.SourceVersion;
import io.integrationhub.customersync.ledger.LedgerFault;
import io.integrationhub.customersync.ledger.UnitLinks;
import io.integrationhub.stream.claim.Claim;
import io.integrationhub.stream.claim.ClaimKind;
import io.integrationhub.stream.claim.ResourceClaims;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The links of Business Units in PostgreSQL. */
class JdbcUnitLinks implements UnitLinks {

    private static final ClaimKind UNIT =
            new ClaimKind("business-unit", LedgerFault.BUSINESS_UNIT_LOCKED, LedgerFault.BUSINESS_UNIT_CLAIM_LOST);

    /** Renewed as long as the process runs; after a crash another worker waits this long at most. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final String FIND = """
            select unit_id, unit_version, source_sequence, source_time, content_hash
            from business_unit_link where tenant = :tenant and key = :key
            """;

    private static final String RECORD = """
            insert into business_unit_link as link
                (tenant, key, unit_id, unit_version, source_sequence, source_time, content_hash, applied_at)
            select tenant, id, :unit, :version, :sequence::bigint, :time::timestamptz, :content, now()
            from claim_held
            on conflict (tenant, key) do update
            set unit_id = excluded.unit_id, unit_version = excluded.unit_version,
                source_sequence = excluded.source_sequence, source_time = excluded.source_time,
                content_hash = excluded.content_hash, applied_at = now()
            """;

    private final JdbcClient jdbc;
    private final ResourceClaims claims;

    JdbcUnitLinks(JdbcClient jdbc, ResourceClaims claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    @Override
    public Optional<UnitLink> find(TenantId tenant, UnitKey key) {
        return jdbc.sql(FIND)
                .param("tenant", tenant.value())
                .param("key", key.value())
                .query((row, _) -> link(row))
                .optional();
    }

    @Override
    public UnitClaim claim(Tenant tenant, UnitKey key) {
        Claim claim = claims.claim(tenant.id(), UNIT, key.value(), LEASE);
        try {
            return new JdbcUnitClaim(tenant, claim, find(tenant.id(), key));
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    private static UnitLink link(ResultSet row) throws SQLException {
        return new UnitLink(
                row.getString("unit_id"),
                row.getLong("unit_version"),
                SourceColumns.read(row),
                row.getString("content_hash"));
    }

    /** A claim; one that another worker has taken over writes nothing. */
    private record JdbcUnitClaim(Tenant tenant, Claim claim, Optional<UnitLink> link) implements UnitClaim {

        @Override
        public void record(UnitLink applied) {
            DryRun.stop(tenant, () -> "the mark that Business Unit " + claim.id() + " is in sync");
            SourceVersion source =
                    link.map(before -> applied.source().orElse(before.source())).orElse(applied.source());
            @Nullable String time = SourceColumns.time(source);
            claim.write(claim.fenced(RECORD)
                    .param("unit", applied.unitId())
                    .param("version", applied.unitVersion())
                    .param("sequence", source.sequence().orElse(null))
                    .param("time", time)
                    .param("content", applied.contentHash()));
        }

        @Override
        public void close() {
            claim.close();
        }
    }
}
