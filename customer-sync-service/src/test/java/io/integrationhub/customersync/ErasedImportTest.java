package io.integrationhub.customersync;

import static io.integrationhub.customersync.fakes.SampleUnits.associate;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.account.Accounts.OrderNames;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.SourceVersion;
import io.integrationhub.customersync.erasure.ErasureDatabase;
import io.integrationhub.customersync.erasure.ErasureLedger.Request;
import io.integrationhub.customersync.export.ExportDatabase;
import io.integrationhub.customersync.fakes.SampleCustomers;
import io.integrationhub.customersync.fakes.SampleUnits;
import io.integrationhub.customersync.profile.Company;
import io.integrationhub.customersync.profile.Company.Associate;
import io.integrationhub.customersync.profile.Person.Identifiers;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.profile.ProfileId;
import io.integrationhub.test.fakes.RecordingEventPublisher;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A master that still knows a person who was erased. */
class ErasedImportTest {

    private static final ExportDatabase DATABASE = new ExportDatabase();
    private static final Instant ERASED = Instant.parse("2026-11-01T10:00:00Z");
    private static final Account ACCOUNT = new Account("id-1", SampleCustomers.NUMBER, SampleCustomers.EMAIL);

    private final Tenant tenant = SampleProfiles.tenant(Map.of());
    private final ErasureDatabase erasure =
            new ErasureDatabase(DATABASE.jdbc(), SettableClock.at("2026-11-01T10:00:00Z"));

    @BeforeEach
    void erase() {
        DATABASE.clear();
        erasure.persons().add(tenant, ACCOUNT, ERASED);
    }

    @Test
    void doesNotBringThePersonBackWithALateState() {
        // When, Then
        assertThat(isErased(at(SampleCustomers.sample(), ERASED.minusSeconds(1))))
                .isTrue();
        assertThat(isErased(at(SampleCustomers.of("other", SampleCustomers.EMAIL), ERASED.minusSeconds(1))))
                .as("known by the e-mail address")
                .isTrue();
        assertThat(isErased(SampleCustomers.sample()))
                .as("a state without a time is recognized by its number")
                .isTrue();
    }

    @Test
    void aBusinessUnitHasNoErasedAssociates() {
        // When
        BusinessUnit unit = erasure.customers()
                .without(
                        tenant,
                        SampleUnits.company(
                                "cc", List.of(associate(SampleCustomers.NUMBER, "buyer"), associate("1", "buyer"))));

        // Then
        assertThat(unit.customers()).containsExactly(new CustomerNumber("1"));
    }

    @Test
    void aCompanyThatIsSentHasNoErasedAssociates() {
        // Given
        Company company = new Company(
                ProfileId.company("bu-1"),
                SampleProfiles.customer().origin(),
                "sap-1",
                "Kunde GmbH",
                "",
                "Active",
                "",
                List.of(),
                Set.of(),
                Map.of(),
                List.of(new Associate("id-1", Identifiers.NONE), new Associate("id-2", Identifiers.NONE)));

        // When
        Profile sent = erasure.persons().without(tenant, company);

        // Then
        assertThat(sent).isEqualTo(company.without(Set.of("id-1")));
    }

    @Test
    void letsInWhoRegistersAnew() {
        // When, Then
        assertThat(isErased(at(SampleCustomers.sample(), ERASED.plusSeconds(1))))
                .isFalse();
        assertThat(isErased(SampleCustomers.of("new-number", SampleCustomers.EMAIL)))
                .isFalse();
        assertThat(isErased(SampleCustomers.of("other", "other@kunde.example"))).isFalse();
    }

    @Test
    void leavesNothingOfThePersonInTheLedger() {
        // Given
        DATABASE.jdbc().sql("""
                insert into customer_link (tenant, number, customer_id, customer_version, content_hash, agreement, applied_at)
                values ('acme', '4711', 'id-1', 1, 'hash', '{}', now()), ('acme', '4712', 'id-2', 1, 'hash', '{}', now())
                """).update();
        DATABASE.jdbc().sql("""
                insert into waiting_record (tenant, kind, id, noun, waiting_since, tried_at)
                values ('acme', 'customer', '4711', '{"email": "einkauf@kunde.example"}', now(), now())
                """).update();

        // When
        erasure.stores(new RecordingEventPublisher())
                .erase(
                        tenant,
                        new Request("erasure-1", ACCOUNT, Set.of()),
                        new OrderNames(List.of(), List.of()),
                        done -> {});

        // Then
        assertThat(DATABASE.textOfAllTables())
                .noneMatch(row -> row.contains("4711") || row.contains(SampleCustomers.EMAIL))
                .anyMatch(row -> row.contains("4712"));
    }

    private boolean isErased(Customer customer) {
        return erasure.customers().include(tenant, customer);
    }

    private static Customer at(Customer it, Instant time) {
        return new Customer(
                it.identity(),
                it.profile(),
                it.addresses(),
                it.groups(),
                it.stores(),
                it.custom(),
                it.active(),
                new SourceVersion(Optional.empty(), Optional.of(time)));
    }
}
