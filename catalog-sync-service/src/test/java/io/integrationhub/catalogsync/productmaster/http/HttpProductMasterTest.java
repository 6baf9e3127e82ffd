package io.integrationhub.catalogsync.productmaster.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.catalogsync.product.Product;
import io.integrationhub.catalogsync.product.ProductNumber;
import io.integrationhub.catalogsync.productmaster.ProductMasterFault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
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

class HttpProductMasterTest {

    private static final Mappings COMPILER = RealMappings.compiler();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ProductNumber NUMBER = new ProductNumber("S-1");

    private final ScriptedSystem pim = new ScriptedSystem("pim");
    private final TenantMappings mapping = TenantMappings.of(
            HttpMasterSettings.SECTION, "product-mapping", HttpMasterSettings::productMapping, COMPILER);
    private final HttpProductMaster master = new HttpProductMaster((_, _) -> pim, mapping);

    @Test
    void readsTheNeutralProtocol() {
        // Given
        pim.responds(200, """
                {"number": "S-1", "name": "Acme Tools", "blocked": true, "note": "not used"}
                """);

        // When
        Product product = master.find(tenant(Map.of()), NUMBER).orElseThrow();

        // Then
        GoldenFile.of(HttpProductMasterTest.class, "product.json").matchesJson(JSON.writeValueAsString(product));
        assertThat(pim.calls()).extracting(SystemCall::path).containsExactly("/api/products/S-1");
    }

    @Test
    void aProductIsActiveUnlessItIsBlocked() {
        // Given
        pim.responds(200, "{\"number\": \"S-1\", \"name\": \"Acme Tools\"}");

        // When
        Product product = master.find(tenant(Map.of()), NUMBER).orElseThrow();

        // Then
        assertThat(product.active()).isTrue();
    }

    @Test
    void readsAnotherProtocolWithTheMappingOfTheTenant() {
        // Given
        pim.responds(200, """
                {"Id": "S-1", "Description": "Acme Tools"}
                """);
        Tenant tenant = tenant(Map.of(
                "find-path", "/v2/vendor?id={number}", "product-mapping", "{'number': Id, 'name': Description}"));

        // When
        Product product = master.find(tenant, NUMBER).orElseThrow();

        // Then
        assertThat(product).isEqualTo(new Product(NUMBER, "Acme Tools", true));
        assertThat(pim.calls()).extracting(SystemCall::path).containsExactly("/v2/vendor?id=S-1");
    }

    @Test
    void encodesTheNumberInThePath() {
        // Given
        pim.responds(404, "");

        // When
        master.find(tenant(Map.of()), new ProductNumber("../a b"));

        // Then
        assertThat(pim.calls()).extracting(SystemCall::path).containsExactly("/api/products/..%2Fa%20b");
    }

    @Test
    void findsNoneThatTheMasterDoesNotHave() {
        // Given
        pim.responds(404, "{}");

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
    void cannotReadWhatIsNoProduct(int status, String body, String reason) {
        // Given
        pim.responds(status, body);

        // When, Then
        assertThatThrownBy(() -> master.find(tenant(Map.of()), NUMBER))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(ProductMasterFault.PRODUCT_RESPONSE_UNREADABLE))
                .hasMessageContaining(reason)
                .hasMessageNotContaining("personal data");
    }

    private static Tenant tenant(Map<String, String> settings) {
        Tenant tenant = new Tenant(new TenantId("acme"), Map.of("masters", Map.of("product", "pim")));
        return BoundSections.with(tenant, BoundSections.entry(HttpMasterSettings.SECTION, settings));
    }
}
