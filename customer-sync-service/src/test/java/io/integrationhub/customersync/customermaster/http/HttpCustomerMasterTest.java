package io.integrationhub.customersync.customermaster.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customermaster.CustomerMasterFault;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.ScriptedSystem;
import io.integrationhub.test.golden.GoldenFile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class HttpCustomerMasterTest {

    private static final Mappings COMPILER = RealMappings.compiler();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CustomerNumber NUMBER = new CustomerNumber("S-1");

    private final ScriptedSystem cdp = new ScriptedSystem("cdp");
    private final TenantMappings mapping = TenantMappings.of(
            HttpMasterSettings.SECTION, "customer-mapping", HttpMasterSettings::customerMapping, COMPILER);
    private final HttpCustomerMaster master = new HttpCustomerMaster((_, _) -> cdp, mapping);

    @Test
    void readsTheNeutralProtocol() {
        // Given
        cdp.responds(200, """
                {"number": "S-1", "name": "Acme Tools", "blocked": true, "note": "not used"}
                """);

        // When
        Customer customer = master.find(tenant(Map.of()), NUMBER).orElseThrow();

        // Then
        GoldenFile.of(HttpCustomerMasterTest.class, "customer.json").matchesJson(JSON.writeValueAsString(customer));
        assertThat(cdp.calls()).extracting(SystemCall::path).containsExactly("/api/customers/S-1");
    }

    @Test
    void aCustomerIsActiveUnlessItIsBlocked() {
        // Given
        cdp.responds(200, "{\"number\": \"S-1\", \"name\": \"Acme Tools\"}");

        // When
        Customer customer = master.find(tenant(Map.of()), NUMBER).orElseThrow();

        // Then
        assertThat(customer.active()).isTrue();
    }

    @Test
    void readsAnotherProtocolWithTheMappingOfTheTenant() {
        // Given
        cdp.responds(200, """
                {"Id": "S-1", "Description": "Acme Tools"}
                """);
        Tenant tenant = tenant(Map.of(
                "find-path", "/v2/vendor?id={number}", "customer-mapping", "{'number': Id, 'name': Description}"));

        // When
        Customer customer = master.find(tenant, NUMBER).orElseThrow();

        // Then
        assertThat(customer).isEqualTo(new Customer(NUMBER, "Acme Tools", true));
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
                    200 | {"number": "S-1"}              | the response cannot be read: 'name' is missing
                    200 | {"number": "S-2", "name": "B"} | 'number' is not the number that was requested
                    200 | {"number": {"a": 1}}           | the field /number: an object stands where a text is expected
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

    private static Tenant tenant(Map<String, String> settings) {
        Tenant tenant = new Tenant(new TenantId("acme"), Map.of("masters", Map.of("customer", "cdp")));
        return BoundSections.with(tenant, BoundSections.entry(HttpMasterSettings.SECTION, settings));
    }
}
