package io.integrationhub.pricing.pricemaster.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.price.Price;
import io.integrationhub.pricing.price.PriceNumber;
import io.integrationhub.pricing.pricemaster.PriceMasterFault;
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

class HttpPriceMasterTest {

    private static final Mappings COMPILER = RealMappings.compiler();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final PriceNumber NUMBER = new PriceNumber("S-1");

    private final ScriptedSystem pim = new ScriptedSystem("pim");
    private final TenantMappings mapping =
            TenantMappings.of(HttpMasterSettings.SECTION, "price-mapping", HttpMasterSettings::priceMapping, COMPILER);
    private final HttpPriceMaster master = new HttpPriceMaster((_, _) -> pim, mapping);

    @Test
    void readsTheNeutralProtocol() {
        // Given
        pim.responds(200, """
                {"number": "S-1", "name": "Acme Tools", "blocked": true, "note": "not used"}
                """);

        // When
        Price price = master.find(tenant(Map.of()), NUMBER).orElseThrow();

        // Then
        GoldenFile.of(HttpPriceMasterTest.class, "price.json").matchesJson(JSON.writeValueAsString(price));
        assertThat(pim.calls()).extracting(SystemCall::path).containsExactly("/api/prices/S-1");
    }

    @Test
    void aPriceIsActiveUnlessItIsBlocked() {
        // Given
        pim.responds(200, "{\"number\": \"S-1\", \"name\": \"Acme Tools\"}");

        // When
        Price price = master.find(tenant(Map.of()), NUMBER).orElseThrow();

        // Then
        assertThat(price.active()).isTrue();
    }

    @Test
    void readsAnotherProtocolWithTheMappingOfTheTenant() {
        // Given
        pim.responds(200, """
                {"Id": "S-1", "Description": "Acme Tools"}
                """);
        Tenant tenant = tenant(
                Map.of("find-path", "/v2/vendor?id={number}", "price-mapping", "{'number': Id, 'name': Description}"));

        // When
        Price price = master.find(tenant, NUMBER).orElseThrow();

        // Then
        assertThat(price).isEqualTo(new Price(NUMBER, "Acme Tools", true));
        assertThat(pim.calls()).extracting(SystemCall::path).containsExactly("/v2/vendor?id=S-1");
    }

    @Test
    void encodesTheNumberInThePath() {
        // Given
        pim.responds(404, "");

        // When
        master.find(tenant(Map.of()), new PriceNumber("../a b"));

        // Then
        assertThat(pim.calls()).extracting(SystemCall::path).containsExactly("/api/prices/..%2Fa%20b");
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
    void cannotReadWhatIsNoPrice(int status, String body, String reason) {
        // Given
        pim.responds(status, body);

        // When, Then
        assertThatThrownBy(() -> master.find(tenant(Map.of()), NUMBER))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(PriceMasterFault.PRICE_RESPONSE_UNREADABLE))
                .hasMessageContaining(reason)
                .hasMessageNotContaining("personal data");
    }

    private static Tenant tenant(Map<String, String> settings) {
        Tenant tenant = new Tenant(new TenantId("acme"), Map.of("masters", Map.of("price", "pim")));
        return BoundSections.with(tenant, BoundSections.entry(HttpMasterSettings.SECTION, settings));
    }
}
