package io.integrationhub.customersync.customermaster.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.ProfileField;
import io.integrationhub.customersync.customermaster.CustomerMaster.CustomerPage;
import io.integrationhub.customersync.customermaster.CustomerMaster.ListedCustomer;
import io.integrationhub.customersync.customermaster.CustomerMasterFault;
import io.integrationhub.customersync.customermaster.CustomerRecords;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.system.SystemCall;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.ScriptedSystem;
import io.integrationhub.test.golden.GoldenFile;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class HttpCustomerMasterTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final CustomerNumber NUMBER = new CustomerNumber("S-1");

    private final ScriptedSystem cdp = new ScriptedSystem("cdp");
    private final CustomerRecords records = CustomerRecords.of(RealMappings.compiler(), InstantSource.system());
    private final HttpCustomerMaster master = new HttpCustomerMaster(
            (_, _) -> cdp,
            records,
            new CustomerList((_, _) -> cdp, records, HttpMasterSettings.listMapping(RealMappings.compiler())));

    @Test
    void readsTheNeutralProtocol() {
        // Given
        cdp.responds(200, """
                {"number": "S-1", "externalId": "crm-1", "email": "einkauf@kunde.example", "companyName": "Kunde GmbH",
                 "vatId": null, "locale": "de-DE", "blocked": true, "note": "not used", "sequence": 12,
                 "changedAt": "2026-03-01T10:00:00Z", "groups": ["pg-a"], "stores": [],
                 "custom": {"tier": "gold", "unknown": 1, "old": ""},
                 "addresses": [
                   {"key": "bill", "roles": ["defaultBilling"], "country": "DE", "city": "Berlin", "phone": ""},
                   {"country": "FR", "streetName": "Rue"}]}
                """);

        // When
        Customer customer = master.find(tenant(Map.of("custom-fields", "tier=string,old=string")), NUMBER)
                .orElseThrow();

        // Then
        GoldenFile.of(HttpCustomerMasterTest.class, "customer.json").matchesJson(JSON.writeValueAsString(customer));
        assertThat(cdp.calls()).extracting(SystemCall::path).containsExactly("/api/customers/S-1");
    }

    @Test
    void statesOnlyWhatTheMasterStates() {
        // Given
        cdp.responds(200, "{\"number\": \"S-1\", \"firstName\": \"\"}");

        // When
        Customer customer = master.find(tenant(Map.of()), NUMBER).orElseThrow();

        // Then
        assertThat(customer.active()).isTrue();
        assertThat(customer.profile()).isEqualTo(Map.of(ProfileField.FIRST_NAME, Optional.empty()));
        assertThat(customer.addresses()).isEmpty();
        assertThat(customer.groups()).isEmpty();
        assertThat(customer.stores()).isEmpty();
    }

    @Test
    void readsAnotherProtocolWithTheMappingOfTheTenant() {
        // Given
        cdp.responds(200, """
                {"Id": "S-1", "Mail": "a@b.example"}
                """);
        Tenant tenant = BoundSections.with(
                tenant(Map.of("customer-mapping", "{'number': Id, 'email': Mail}")),
                BoundSections.entry(HttpMasterSettings.SECTION, Map.of("find-path", "/v2/vendor?id={number}")));

        // When
        Customer customer = master.find(tenant, NUMBER).orElseThrow();

        // Then
        assertThat(customer.identity().email()).contains("a@b.example");
        assertThat(cdp.calls()).extracting(SystemCall::path).containsExactly("/v2/vendor?id=S-1");
    }

    @Test
    void encodesTheNumberInThePath() {
        // Given
        cdp.responds(404, "");

        // When
        master.find(tenant(Map.of()), new CustomerNumber("../a b"));

        // Then
        assertThat(cdp.calls()).extracting(SystemCall::path).containsExactly("/api/customers/..%2Fa%20b");
    }

    @Test
    void findsNoneThatTheMasterDoesNotHave() {
        // Given
        cdp.responds(404, "{}");

        // When, Then
        assertThat(master.find(tenant(Map.of()), NUMBER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    200 | {"email": "a@b.example"}       | the response cannot be read: 'number' is missing
                    200 | {"number": "S-2"}              | 'number' is not the number that was requested
                    200 | {"number": {"a": 1}}           | the field /number: an object stands where a text is expected
                    200 | {"number": "S-1", "addresses": [{"city": "Berlin"}]} | an address has no country
                    200 | {"number": "S-1", "addresses": [{"country": "DE", "roles": ["x"]}]} | a role in addresses.roles
                    200 | {"number": "S-1", "addresses": [{"country": "DE", "street": "x"}]} | 'addresses.fields' has a property 'street'
                    200 | <html>                         | it is not JSON
                    422 | {"error": "personal data"}     | with status 422
                    """)
    void cannotReadWhatIsNoCustomer(int status, String body, String reason) {
        // Given
        cdp.responds(status, body);

        // When, Then
        assertThatThrownBy(() -> master.find(tenant(Map.of()), NUMBER))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(CustomerMasterFault.CUSTOMER_RESPONSE_UNREADABLE))
                .hasMessageContaining(reason)
                .hasMessageNotContaining("personal data");
    }

    @Test
    void listsWholeCustomersPageByPage() {
        // Given
        Tenant tenant = listing(Map.of("list-path", "/api/customers?after={cursor}"));
        cdp.responds(200, """
                {"items": [{"number": "S-1", "firstName": "Ada"}, {"email": "a@b.example"}], "next": 2}
                """);
        cdp.responds(200, "{\"items\": []}");

        // When
        CustomerPage first = master.list(tenant, Optional.empty());
        CustomerPage last = master.list(tenant, first.next());

        // Then
        assertThat(first.customers().getFirst())
                .isInstanceOfSatisfying(
                        ListedCustomer.Whole.class,
                        whole -> assertThat(whole.customer().number()).isEqualTo(NUMBER));
        assertThat(first.customers().getLast())
                .isEqualTo(new ListedCustomer.Unreadable("CUSTOMER_MALFORMED: list of customers, cursor '0', item 2"
                        + " cannot be read: 'number' is missing"));
        assertThat(last).isEqualTo(new CustomerPage(List.of(), Optional.empty()));
        assertThat(cdp.calls())
                .extracting(SystemCall::path)
                .containsExactly("/api/customers?after=0", "/api/customers?after=2");
    }

    @Test
    void listsNumbersInAnotherProtocol() {
        // Given
        Tenant tenant = listing(Map.of(
                "list-path", "/v2?page={cursor}",
                "list-mapping", "{'items': data, 'next': page < pages ? page + 1}",
                "list-from", "1",
                "list-items", "numbers"));
        cdp.responds(200, "{\"data\": [{\"number\": \"S-1\", \"groups\": 7}], \"page\": 3, \"pages\": 3}");

        // When
        CustomerPage page = master.list(tenant, Optional.of("3"));

        // Then
        assertThat(page).isEqualTo(new CustomerPage(List.of(new ListedCustomer.Numbered(NUMBER)), Optional.empty()));
        assertThat(master.hasList(tenant)).isTrue();
        assertThat(master.hasList(tenant(Map.of()))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    503 | {}        | status is 503
                    200 | []        | has no list of items
                    200 | <html>    | is not JSON
                    """)
    void cannotReadWhatIsNoPage(int status, String body, String reason) {
        // Given
        cdp.responds(status, body);

        // When, Then
        Tenant tenant = listing(Map.of("list-path", "/api/customers?after={cursor}"));
        assertThatThrownBy(() -> master.list(tenant, Optional.empty()))
                .isInstanceOf(PermanentFault.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("customer-sync.http.list-mapping");
    }

    private static Tenant listing(Map<String, String> settings) {
        return BoundSections.with(tenant(Map.of()), BoundSections.entry(HttpMasterSettings.SECTION, settings));
    }

    private static Tenant tenant(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        return BoundSections.with(CustomerWorld.tenant(all), BoundSections.entry(HttpMasterSettings.SECTION, Map.of()));
    }
}
