package io.integrationhub.customersync;

import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.profile.Consent;
import io.integrationhub.customersync.profile.IdentityHash;
import io.integrationhub.customersync.profile.Origin;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Person.Business;
import io.integrationhub.customersync.profile.Person.Identifiers;
import io.integrationhub.customersync.profile.PersonName;
import io.integrationhub.customersync.profile.PhoneNumber;
import io.integrationhub.customersync.profile.PostalAddress;
import io.integrationhub.customersync.profile.PostalAddress.Role;
import io.integrationhub.customersync.profile.ProfileId;
import io.integrationhub.customersync.profile.ProfileSource;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.customersync.settings.IdentityHasher;
import io.integrationhub.test.fakes.BoundSections;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Persons, and a tenant whose profiles two systems receive. */
public final class SampleProfiles {

    public static final String KEY = "only-for-tests-only-for-tests-0123";
    public static final String ID = "8a1d6a06-5d3b-4a7f-9d7b-3b6d0c0b7f11";
    public static final String EMAIL = "Jane.Doe@example.com";
    public static final Instant CREATED = Instant.parse("2026-10-01T08:00:00Z");
    public static final ProfileSource SOURCE = new ProfileSource(ProfileSource.Type.CUSTOMER, ID);
    public static final ProfileSource ORDER = new ProfileSource(ProfileSource.Type.ORDER, "order-1");

    private SampleProfiles() {}

    /** A tenant with the targets cdp and erp. */
    public static Tenant tenant(Map<String, String> further) {
        Map<String, String> properties = new HashMap<>();
        properties.put("identity-key", KEY);
        properties.put("targets.cdp.adapter", "segment");
        properties.put("targets.erp.adapter", "http");
        properties.put("custom-fields", "*");
        properties.putAll(further);
        return BoundSections.with(
                new Tenant(new TenantId("acme"), Map.of()),
                BoundSections.entry(ExportSettings.SECTION, properties),
                BoundSections.entry(Masters.SECTION, Map.of("customer", "commercetools")));
    }

    public static IdentityHash hash(String email) {
        return IdentityHasher.of(tenant(Map.of())).ofEmail(email);
    }

    /** A customer. */
    public static Person customer() {
        return customer(1, "Jane", EMAIL, List.of());
    }

    /** The same customer in another state. */
    public static Person customer(long version, String firstName, String email, List<Consent> consents) {
        return new Person(
                ProfileId.customer(ID),
                new Origin(version, CREATED, CREATED.plusSeconds(version), false),
                new Identifiers("C-1", "jane", "CRM-7"),
                email,
                true,
                hash(email),
                new PersonName("Dr.", "Ms.", firstName, "", "Doe", "1990-01-02"),
                new Business("Doe Ltd.", "DE123456789"),
                "de-DE",
                PhoneNumber.parse("+49 30 123456", ""),
                List.of(address()),
                Set.of("gold"),
                Set.of("de"),
                Map.of("shoeSize", 42),
                consents,
                List.of());
    }

    public static PostalAddress address() {
        return new PostalAddress(
                "home",
                "Jane Doe",
                "",
                "Hauptstr. 1",
                "",
                "Berlin",
                "",
                "10115",
                "DE",
                "030 123456",
                Set.of(Role.BILLING, Role.DEFAULT_BILLING));
    }

    /** A guest with the same e-mail address, written differently. */
    public static Person guest() {
        IdentityHash hash = hash(EMAIL.toLowerCase(Locale.ROOT));
        return new Person(
                ProfileId.guest(hash),
                new Origin(1, CREATED, CREATED, false),
                Identifiers.NONE,
                EMAIL,
                false,
                hash,
                PersonName.NONE,
                Business.NONE,
                "",
                Optional.empty(),
                List.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of(),
                List.of());
    }
}
