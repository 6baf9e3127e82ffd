package io.integrationhub.customersync.export;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.profile.Company;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.ExportHistory;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.PersonFields;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.profile.ProfileSource;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.stream.claim.Claim;
import java.util.List;

/** A claim in PostgreSQL; a claim that another worker has taken over writes nothing. */
record JdbcProfileClaim(Claim claim, Tenant tenant, Target target, ProfileSource source, ProfileRows rows)
        implements ProfileClaim {

    private static final String SENT = """
            insert into profile_export as entry
                (tenant, target, profile, source, content_hash, version, known_as, email_hash, consents, fields, sent_at)
            select tenant, :target, :profile, :source, :hash, :version, :knownAs, :email, :consents::jsonb,
              :fields::jsonb, now()
            from claim_held
            on conflict (tenant, target, profile) do update
            set source = excluded.source, content_hash = excluded.content_hash, version = excluded.version,
                known_as = excluded.known_as, email_hash = excluded.email_hash, consents = excluded.consents,
                fields = excluded.fields, sent_at = excluded.sent_at, merged_into = null, erased_at = null
            """;

    private static final String MERGED = """
            update profile_export set merged_into = :into, content_hash = null, consents = '{}'
            where tenant = :tenant and target = :target and profile = :profile
              and exists (select 1 from claim_held)
            """;

    private static final String ERASED = """
            update profile_export
            set erased_at = now(), content_hash = null, known_as = '', email_hash = '', consents = '{}',
                fields = '{}'
            where tenant = :tenant and target = :target and profile = :profile
              and exists (select 1 from claim_held)
            """;

    @Override
    public ExportHistory history(Profile profile, boolean erased) {
        ExportEntry entry = rows.find(tenant.id(), target, profile.id()).orElse(ExportEntry.none(profile.id()));
        List<ExportEntry> samePerson = profile instanceof Person person
                ? rows.byEmail(tenant.id(), target, person.emailHash()).stream()
                        .filter(other -> !other.id().equals(profile.id()))
                        .toList()
                : List.of();
        return new ExportHistory(entry, samePerson, erased, rows.stated(tenant.id(), profile.id()));
    }

    @Override
    public List<ExportEntry> entries() {
        return source.type() == ProfileSource.Type.ORDER ? List.of() : rows.bySource(tenant.id(), target, source);
    }

    @Override
    public void recordSent(Profile profile, String knownAs) {
        stopInDryRun("the mark that it has profile " + profile.id());
        claim.write(claim.fenced(SENT)
                .param("target", target.id())
                .param("profile", profile.id().toString())
                .param("source", source.toString())
                .param("hash", profile.contentHash().hex())
                .param("version", profile.origin().version())
                .param("knownAs", knownAs)
                .param("email", emailHash(profile))
                .param("consents", consents(profile))
                .param("fields", fields(profile)));
    }

    @Override
    public void recordMerged(ExportEntry guest, Profile into) {
        stopInDryRun("the mark that it has merged profile " + guest.id());
        claim.write(claim.fenced(MERGED)
                .param("target", target.id())
                .param("profile", guest.id().toString())
                .param("into", into.id().toString()));
    }

    @Override
    public void recordErased(ExportEntry entry) {
        stopInDryRun("the mark that it has erased profile " + entry.id());
        claim.write(claim.fenced(ERASED)
                .param("target", target.id())
                .param("profile", entry.id().toString()));
    }

    private void stopInDryRun(String action) {
        DryRun.stop(tenant, () -> target + ": " + action);
    }

    private static String emailHash(Profile profile) {
        return switch (profile) {
            case Person person -> person.emailHash().hex();
            case Company _ -> "";
        };
    }

    /** No master states anything about guests and companies. */
    private static String fields(Profile profile) {
        return switch (profile) {
            case Person person when !person.id().isGuest() -> ProfileRows.json(PersonFields.of(person));
            case Person _, Company _ -> "{}";
        };
    }

    private static String consents(Profile profile) {
        return switch (profile) {
            case Person person -> ProfileRows.json(person.consents());
            case Company _ -> "{}";
        };
    }

    @Override
    public void close() {
        claim.close();
    }
}
