package io.integrationhub.customersync.export;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.IdentityHash;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.profile.ProfileId;
import io.integrationhub.customersync.profile.ProfileSource;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.stream.claim.Claim;
import io.integrationhub.stream.claim.ClaimKind;
import io.integrationhub.stream.claim.ResourceClaims;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger in PostgreSQL. */
class JdbcProfileLedger implements ProfileLedger {

    private static final ClaimKind PROFILE =
            new ClaimKind("profile", ExportFault.PROFILE_LOCKED, ExportFault.PROFILE_CLAIM_LOST);

    private static final String IS_KNOWN = """
            select exists (
              select 1 from profile_export where tenant = :tenant and source = :source and content_hash is not null)
            """;

    private static final String WAS_ERASED = """
            select exists (
              select 1 from profile_export
              where tenant = :tenant and target = :target and erased_at is not null
                and (source = :source or profile = :guest))
            """;

    private final JdbcClient jdbc;
    private final ProfileRows rows;
    private final ResourceClaims claims;

    JdbcProfileLedger(JdbcClient jdbc, ResourceClaims claims) {
        this.jdbc = jdbc;
        this.rows = new ProfileRows(jdbc);
        this.claims = claims;
    }

    @Override
    public ProfileClaim claim(Tenant tenant, Target target, ProfileSource source) {
        Claim claim = claims.claim(
                tenant.id(),
                PROFILE,
                target + ":" + source,
                ExportSettings.of(tenant).lease());
        return new JdbcProfileClaim(claim, tenant, target, source, rows);
    }

    @Override
    public List<ExportEntry> ofPerson(TenantId tenant, Target target, IdentityHash email, ProfileSource source) {
        return rows.ofPerson(tenant, target, email, source);
    }

    @Override
    public boolean wasErased(TenantId tenant, Target target, IdentityHash email, ProfileSource source) {
        return jdbc.sql(WAS_ERASED)
                .param("tenant", tenant.value())
                .param("target", target.id())
                .param("source", source.toString())
                .param("guest", ProfileId.guest(email).toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isKnown(TenantId tenant, ProfileSource source) {
        return jdbc.sql(IS_KNOWN)
                .param("tenant", tenant.value())
                .param("source", source.toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isUpToDate(TenantId tenant, List<Target> targets, Profile profile) {
        return targets.stream()
                .allMatch(target -> rows.find(tenant, target, profile.id())
                        .map(ExportEntry::sent)
                        .filter(Optional.of(profile.contentHash())::equals)
                        .isPresent());
    }
}
