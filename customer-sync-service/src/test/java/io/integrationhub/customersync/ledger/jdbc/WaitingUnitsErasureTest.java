package io.integrationhub.customersync.ledger.jdbc;

import static io.integrationhub.customersync.fakes.SampleUnits.associate;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.address.AddressField;
import io.integrationhub.customersync.address.StatedAddress;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.UnitField;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.businessunit.UnitType;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.SourceVersion;
import io.integrationhub.customersync.erasure.ErasureDatabase;
import io.integrationhub.customersync.ledger.WaitingRecords;
import io.integrationhub.customersync.reference.Reference;
import io.integrationhub.stream.erasure.ErasedPerson;
import io.integrationhub.stream.erasure.PersonalDataStore;
import io.integrationhub.test.fakes.SettableClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A Business Unit that waits outlasts the erasure of a person, without the person. */
class WaitingUnitsErasureTest {

    private static final Map<String, Optional<Object>> CUSTOM = Map.of("limit", Optional.of(new BigDecimal("1.50")));

    private final Tenant tenant =
            new Tenant(new TenantId("t" + UUID.randomUUID().toString().substring(0, 8)), Map.of());
    private final WaitingRecords<BusinessUnit> waiting = TestLedgers.shared().waitingUnits();
    private final PersonalDataStore store =
            new ErasureDatabase(TestLedgers.shared().jdbc(), SettableClock.at("2026-01-01T00:00:00Z")).waitingUnits();

    @Test
    void removesAddressesAndTheAssociateOfTheErasedPerson() {
        // Given
        waiting.put(tenant, "sap-1", unit("Jane@Example.com", "4711", "4712"), needs("4711", "4712"));
        waiting.put(tenant, "sap-2", unit("john@example.com", "4712"), needs("4712"));

        // When
        int erased = store.erase(new ErasedPerson(tenant.id(), Set.of("4711"), Set.of("jane@example.com")));

        // Then
        assertThat(erased).isEqualTo(1);
        assertThat(waiting.find(tenant.id(), "sap-1")).get().satisfies(unit -> {
            assertThat(unit.fields()).containsOnlyKeys(UnitField.NAME);
            assertThat(unit.customers()).containsExactly(new CustomerNumber("4712"));
            assertThat(unit.addresses().orElseThrow().getFirst().content()).containsOnlyKeys(AddressField.COUNTRY);
            assertThat(unit.custom()).isEqualTo(CUSTOM);
        });
        assertThat(waiting.find(tenant.id(), "sap-2")).contains(unit("john@example.com", "4712"));
        assertThat(missing("sap-1")).containsExactly("4712");
    }

    @Test
    void removesNothingIfThePersonIsNotInvolved() {
        // Given
        waiting.put(tenant, "sap-1", unit("jane@example.com", "4711"), needs("4711"));

        // When
        int erased = store.erase(new ErasedPerson(tenant.id(), Set.of(), Set.of()));

        // Then
        assertThat(erased).isZero();
        assertThat(waiting.find(tenant.id(), "sap-1")).contains(unit("jane@example.com", "4711"));
    }

    private List<String> missing(String id) {
        return TestLedgers.shared()
                .jdbc()
                .sql("select needed from waiting_reference where tenant = :tenant and id = :id")
                .param("tenant", tenant.id().value())
                .param("id", id)
                .query(String.class)
                .list();
    }

    private static Set<Reference> needs(String... customers) {
        return Set.of(customers).stream()
                .map(customer -> new Reference(Reference.Kind.CUSTOMER, customer))
                .collect(Collectors.toSet());
    }

    private static BusinessUnit unit(String email, String... customers) {
        return new BusinessUnit(
                new UnitKey("sap-1"),
                UnitType.COMPANY,
                Optional.empty(),
                Map.of(UnitField.NAME, Optional.of("Kunde GmbH"), UnitField.CONTACT_EMAIL, Optional.of(email)),
                Optional.empty(),
                Optional.of(List.of(new StatedAddress(
                        Optional.empty(),
                        Map.of(AddressField.COUNTRY, Optional.of("DE"), AddressField.EMAIL, Optional.of(email)),
                        Optional.empty()))),
                Optional.of(List.of(customers).stream()
                        .map(customer -> associate(customer, "buyer"))
                        .toList()),
                CUSTOM,
                SourceVersion.UNKNOWN);
    }
}
