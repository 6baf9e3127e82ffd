package io.integrationhub.customersync.export;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.customer.change.Agreement;
import io.integrationhub.customersync.profile.Consent;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.IdentityHash;
import io.integrationhub.customersync.profile.PersonFields;
import io.integrationhub.customersync.profile.ProfileId;
import io.integrationhub.customersync.profile.ProfileId.Type;
import io.integrationhub.customersync.profile.ProfileSource;
import io.integrationhub.customersync.profile.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the table {@code profile_export}. */
record ProfileRows(JdbcClient jdbc) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, StoredConsent>> CONSENTS = new TypeReference<>() {};

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private static final String STATED = """
            select agreement from customer_link where tenant = :tenant and customer_id = :customer
            order by applied_at desc limit 1
            """;

    private static final String FIND = """
            select profile, content_hash, known_as, consents, fields from profile_export
            where tenant = :tenant and target = :target and merged_into is null
            """;

    private static final String SAME_PERSON = """
            and content_hash is not null and (source = :source or email_hash = :email
              or email_hash <> '' and email_hash in (
                select known.email_hash from profile_export known
                where known.tenant = :tenant and known.source = :source))
            """;

    /** A consent as it is stored. */
    private record StoredConsent(boolean granted, @Nullable String at) {}

    Optional<ExportEntry> find(TenantId tenant, Target target, ProfileId profile) {
        return select("and profile = :profile", tenant, target)
                .param("profile", profile.toString())
                .query((row, _) -> entry(row))
                .optional();
    }

    List<ExportEntry> bySource(TenantId tenant, Target target, ProfileSource source) {
        return select("and source = :source and content_hash is not null", tenant, target)
                .param("source", source.toString())
                .query((row, _) -> entry(row))
                .list();
    }

    List<ExportEntry> byEmail(TenantId tenant, Target target, IdentityHash email) {
        return select("and email_hash = :email and content_hash is not null", tenant, target)
                .param("email", email.hex())
                .query((row, _) -> entry(row))
                .list();
    }

    /** All profiles of a person: read from the resource, or with the same e-mail address as one that was. */
    List<ExportEntry> ofPerson(TenantId tenant, Target target, IdentityHash email, ProfileSource source) {
        return select(SAME_PERSON, tenant, target)
                .param("source", source.toString())
                .param("email", email.hex())
                .query((row, _) -> entry(row))
                .list();
    }

    private StatementSpec select(String condition, TenantId tenant, Target target) {
        return jdbc.sql(FIND + condition).param("tenant", tenant.value()).param("target", target.id());
    }

    private static ExportEntry entry(ResultSet row) throws SQLException {
        return new ExportEntry(
                profileId(row.getString("profile")),
                Optional.ofNullable(row.getString("content_hash")).map(ContentHash::new),
                row.getString("known_as"),
                consents(row.getString("consents")),
                JSON.readValue(row.getString("fields"), FIELDS));
    }

    /** What the customers' master stated last; nothing about guests and companies. */
    Agreement stated(TenantId tenant, ProfileId profile) {
        return profile.type() != Type.CUSTOMER
                ? Agreement.NONE
                : jdbc.sql(STATED)
                        .param("tenant", tenant.value())
                        .param("customer", profile.value())
                        .query(String.class)
                        .optional()
                        .map(json -> JSON.readValue(json, Agreement.class))
                        .orElse(Agreement.NONE);
    }

    private static ProfileId profileId(String text) {
        int end = text.indexOf(':');
        Type type = Type.valueOf(text.substring(0, end).toUpperCase(Locale.ROOT));
        return new ProfileId(type, text.substring(end + 1));
    }

    private static Map<String, Consent> consents(String json) {
        Map<String, Consent> consents = new TreeMap<>();
        JSON.readValue(json, CONSENTS)
                .forEach((channel, stored) -> consents.put(
                        channel,
                        new Consent(
                                channel,
                                stored.granted(),
                                Optional.ofNullable(stored.at()).map(Instant::parse))));
        return consents;
    }

    /** The fields of a person as they are stored. */
    static String json(PersonFields fields) {
        return JSON.writeValueAsString(fields.fingerprints());
    }

    /** The consents of a person as they are stored. */
    static String json(List<Consent> consents) {
        Map<String, StoredConsent> stored = new TreeMap<>();
        consents.forEach(consent -> stored.put(
                consent.channel(),
                new StoredConsent(
                        consent.granted(), consent.at().map(Instant::toString).orElse(null))));
        return JSON.writeValueAsString(stored);
    }
}
