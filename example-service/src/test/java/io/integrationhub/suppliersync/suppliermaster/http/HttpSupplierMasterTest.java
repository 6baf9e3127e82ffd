package io.integrationhub.suppliersync.suppliermaster.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.suppliersync.supplier.Supplier;
import io.integrationhub.suppliersync.supplier.SupplierNumber;
import io.integrationhub.suppliersync.suppliermaster.SupplierMasterFault;
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

class HttpSupplierMasterTest {

    private static final Mappings COMPILER = RealMappings.compiler();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SupplierNumber NUMBER = new SupplierNumber("N-1");

    private final ScriptedSystem erp = new ScriptedSystem("erp");
    private final TenantMappings mapping = TenantMappings.of(
            HttpMasterSettings.SECTION, "supplier-mapping", HttpMasterSettings::supplierMapping, COMPILER);
    private final HttpSupplierMaster master = new HttpSupplierMaster((_, _) -> erp, mapping);

    @Test
    void readsTheNeutralProtocol() {
        // Given
        erp.responds(200, """
                {"number": "N-1", "name": "First", "blocked": true, "note": "not used"}
                """);

        // When
        Supplier supplier = master.find(tenant(Map.of()), NUMBER).orElseThrow();

        // Then
        GoldenFile.of(HttpSupplierMasterTest.class, "supplier.json").matchesJson(JSON.writeValueAsString(supplier));
        assertThat(erp.calls()).extracting(SystemCall::path).containsExactly("/api/suppliers/N-1");
    }

    @Test
    void aSupplierIsActiveUnlessItIsBlocked() {
        // Given
        erp.responds(200, "{\"number\": \"N-1\", \"name\": \"First\"}");

        // When
        Supplier supplier = master.find(tenant(Map.of()), NUMBER).orElseThrow();

        // Then
        assertThat(supplier.active()).isTrue();
    }

    @Test
    void readsAnotherProtocolWithTheMappingOfTheTenant() {
        // Given
        erp.responds(200, """
                {"Id": "N-1", "Description": "First"}
                """);
        Tenant tenant = tenant(Map.of(
                "find-path", "/v2/records?id={number}", "supplier-mapping", "{'number': Id, 'name': Description}"));

        // When
        Supplier supplier = master.find(tenant, NUMBER).orElseThrow();

        // Then
        assertThat(supplier).isEqualTo(new Supplier(NUMBER, "First", true));
        assertThat(erp.calls()).extracting(SystemCall::path).containsExactly("/v2/records?id=N-1");
    }

    @Test
    void encodesTheNumberInThePath() {
        // Given
        erp.responds(404, "");

        // When
        master.find(tenant(Map.of()), new SupplierNumber("../a b"));

        // Then
        assertThat(erp.calls()).extracting(SystemCall::path).containsExactly("/api/suppliers/..%2Fa%20b");
    }

    @Test
    void findsNoneThatTheMasterDoesNotHave() {
        // Given
        erp.responds(404, "{}");

        // When, Then
        assertThat(master.find(tenant(Map.of()), NUMBER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    200 | {"number": "N-1"}              | the response cannot be read: 'name' is missing
                    200 | {"number": "N-2", "name": "B"} | 'number' is not the number that was requested
                    200 | {"number": {"a": 1}}           | the field /number: an object stands where a text is expected
                    200 | <html>                         | it is not JSON
                    422 | {"error": "personal data"}     | with status 422
                    """)
    void cannotReadWhatIsNoSupplier(int status, String body, String reason) {
        // Given
        erp.responds(status, body);

        // When, Then
        assertThatThrownBy(() -> master.find(tenant(Map.of()), NUMBER))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(SupplierMasterFault.SUPPLIER_RESPONSE_UNREADABLE))
                .hasMessageContaining(reason)
                .hasMessageNotContaining("personal data");
    }

    private static Tenant tenant(Map<String, String> settings) {
        Tenant tenant = new Tenant(new TenantId("acme"), Map.of("masters", Map.of("supplier", "erp")));
        return BoundSections.with(tenant, BoundSections.entry(HttpMasterSettings.SECTION, settings));
    }
}
