package io.integrationhub.customersync.customermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.address.AddressField;
import io.integrationhub.customersync.address.AddressRole;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.RoleAssignment;
import io.integrationhub.customersync.businessunit.UnitField;
import io.integrationhub.customersync.businessunit.UnitType;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ProfileField;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.system.inbound.InboundDocument;
import io.integrationhub.test.fakes.RealMappings;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What the mappings that the service includes make of documents. */
class RecordsTest {

    private static final JsonMapper JSON = new JsonMapper();

    // One per test, because a tenant's mapping is compiled once.
    private final CustomerRecords customers = CustomerRecords.of(RealMappings.compiler(), InstantSource.system());
    private final UnitRecords units = UnitRecords.of(RealMappings.compiler(), InstantSource.system());

    @Test
    void readsTheRowsOfACustomerInAFile() {
        // Given
        Tenant tenant = CustomerWorld.tenant(Map.of("customer-mapping", "preset:file/customer"));
        List<Map<String, String>> rows = List.of(
                Map.of(
                        "number", "1",
                        "email", "a@b.example",
                        "firstName", "Ada",
                        "lastName", "",
                        "groups", "pg-a pg-b",
                        "stores", "",
                        "country", "DE",
                        "city", "Berlin",
                        "roles", "billing defaultBilling"),
                Map.of("number", "1", "email", "a@b.example", "country", "FR", "city", "Paris", "roles", ""));

        // When
        Customer customer = customers.read(tenant, new InboundDocument(rows, "customers.csv, row 2"));

        // Then
        assertThat(customer.profile()).isEqualTo(Map.of(ProfileField.FIRST_NAME, Optional.of("Ada")));
        assertThat(customer.groups().orElseThrow()).containsExactlyInAnyOrder("pg-a", "pg-b");
        assertThat(customer.stores()).isEmpty();
        assertThat(customer.addresses().orElseThrow()).hasSize(2);
        assertThat(customer.addresses().orElseThrow().getFirst().roles().orElseThrow())
                .containsExactlyInAnyOrder(AddressRole.BILLING, AddressRole.DEFAULT_BILLING);
        assertThat(customer.addresses().orElseThrow().getLast().roles()).isEmpty();
        assertThat(customer.addresses().orElseThrow().getLast().content())
                .containsEntry(AddressField.CITY, Optional.of("Paris"));
    }

    @Test
    void aRowWithoutAnAddressStatesNone() {
        // Given
        Tenant tenant = CustomerWorld.tenant(Map.of("customer-mapping", "preset:file/customer"));

        // When
        Customer customer = customers.read(
                tenant, new InboundDocument(Map.of("number", "1", "email", "a@b.example", "country", ""), "row 2"));

        // Then
        assertThat(customer.addresses()).isEmpty();
    }

    @Test
    void givesCustomFieldsTheirTypes() {
        // Given
        Tenant tenant = CustomerWorld.tenant(Map.of("custom-fields", "points=number,optIn=boolean,tier=string"));

        // When
        Customer customer = customers.read(tenant, document("""
                {"number": "1", "custom": {"points": "12.50", "optIn": "TRUE", "tier": "1", "unknown": "x"}}
                """));

        // Then
        assertThat(customer.custom())
                .isEqualTo(Map.of(
                        "points", Optional.of(new BigDecimal("12.50")),
                        "optIn", Optional.of(true),
                        "tier", Optional.of("1")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"number": "1", "custom": {"points": "many"}} | custom field points is no number
                    {"number": "1", "groups": ["pg-a", "pg-b"]}   | there are 2 groups, but groups-as is single
                    """)
    void rejectsWhatTheSettingsRuleOut(String json, String reason) {
        // Given
        Tenant tenant = CustomerWorld.tenant(Map.of("custom-fields", "points=number", "groups-as", "single"));

        // When, Then
        assertThatThrownBy(() -> customers.read(tenant, document(json)))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(CustomerMasterFault.CUSTOMER_MALFORMED))
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"email": "a@b.example"}                            | 'number' is missing
                    {"number": "1\\n2"}                                 | the number contains a control character
                    {"number": "1", "externalId": "a\\u0000b"}          | 'externalId' is longer than 256 characters
                    {"number": "1", "email": "nobody"}                  | 'email' is no e-mail address
                    {"number": "1", "email": "a b@c.example"}           | 'email' is no e-mail address
                    {"number": "1", "email": "a@b.example\\r\\nBcc: c"}  | 'email' is no e-mail address
                    {"number": "1", "groups": ["Großhandel"]}           | 'groups' has an entry that is no key
                    {"number": "1", "stores": ["x\\") or key in (\\"y"]} | 'stores' has an entry that is no key
                    """)
    void cannotReadWhatIsNoCustomer(String json, String reason) {
        assertThatThrownBy(() -> customers.read(CustomerWorld.tenant(Map.of()), document(json)))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(CustomerMasterFault.CUSTOMER_MALFORMED))
                .hasMessageContaining(reason);
    }

    @Test
    void acceptsUnusualEmailAddresses() {
        for (String email :
                List.of("Jörg.Müller+shop@büro.example", "o'brien@b.example", "A.B@C.EXAMPLE", " a@b.example ")) {
            Customer customer = customers.read(
                    CustomerWorld.tenant(Map.of()), document("{\"number\": \"1\", \"email\": \"" + email + "\"}"));
            assertThat(customer.identity().email()).contains(email.strip());
        }
    }

    @Test
    void aStateFromTheFutureMustNotMakeLaterOnesLookOld() {
        String future =
                "{\"number\": \"1\", \"key\": \"u1\", \"name\": \"Werk\", \"changedAt\": \"9999-01-01T00:00:00Z\"}";

        assertThatThrownBy(() -> customers.read(CustomerWorld.tenant(Map.of()), document(future)))
                .hasMessageContaining("'changedAt' is 9999-01-01T00:00:00Z, which is in the future");
        assertThatThrownBy(() -> units.read(CustomerWorld.tenant(Map.of()), document(future)))
                .hasMessageContaining("which is in the future");
    }

    @Test
    void aKeyNamesOneAddress() {
        assertThatThrownBy(() -> customers.read(CustomerWorld.tenant(Map.of()), document("""
                        {"number": "1", "addresses": [
                          {"key": "main", "country": "DE", "city": "Berlin"}, {"key": "main", "country": "DE", "city": "Köln"}]}
                        """)))
                .hasMessageContaining("two different addresses with the key 'main'");
    }

    @Test
    void readsABusinessUnit() {
        // When
        BusinessUnit unit =
                units.read(CustomerWorld.tenant(Map.of("business-unit-fields", "limit=number")), document("""
                {"key": "sap-1", "parent": "sap-0", "name": "Werk", "active": false, "stores": [],
                 "associates": [{"customer": "1", "roles": ["buyer", {"role": "admin", "inherited": true}]}],
                 "custom": {"limit": 5, "unknown": 1}}
                """));

        // Then
        assertThat(unit.type()).isEqualTo(UnitType.DIVISION);
        assertThat(unit.fields())
                .isEqualTo(Map.of(
                        UnitField.NAME, Optional.of("Werk"),
                        UnitField.STATUS, Optional.of("Inactive")));
        assertThat(unit.stores().orElseThrow()).isEmpty();
        assertThat(unit.associates().orElseThrow().getFirst().roles())
                .containsExactlyInAnyOrder(new RoleAssignment("buyer", false), new RoleAssignment("admin", true));
        assertThat(unit.custom()).containsOnlyKeys("limit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"name": "Werk"}                                          | 'key' is missing
                    {"key": "u1", "name": ""}                                 | 'name' is empty
                    {"key": "u1", "associates": [{"customer": "1"}]}          | an associate has 0 roles
                    {"key": "u1", "associates": [{"roles": ["buyer"]}]}       | 'associates.customer' is missing
                    """)
    void cannotReadWhatIsNoBusinessUnit(String json, String reason) {
        assertThatThrownBy(() -> units.read(CustomerWorld.tenant(Map.of()), document(json)))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(CustomerMasterFault.BUSINESS_UNIT_MALFORMED))
                .hasMessageContaining(reason);
    }

    private static InboundDocument document(String json) {
        return new InboundDocument(JSON.readValue(json, Object.class), "the message");
    }
}
