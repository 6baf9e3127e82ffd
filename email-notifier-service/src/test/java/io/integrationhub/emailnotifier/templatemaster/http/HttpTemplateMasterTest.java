package io.integrationhub.emailnotifier.templatemaster.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.template.Template;
import io.integrationhub.emailnotifier.template.TemplateNumber;
import io.integrationhub.emailnotifier.templatemaster.TemplateMasterFault;
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

class HttpTemplateMasterTest {

    private static final Mappings COMPILER = RealMappings.compiler();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TemplateNumber NUMBER = new TemplateNumber("S-1");

    private final ScriptedSystem email = new ScriptedSystem("email");
    private final TenantMappings mapping = TenantMappings.of(
            HttpMasterSettings.SECTION, "template-mapping", HttpMasterSettings::templateMapping, COMPILER);
    private final HttpTemplateMaster master = new HttpTemplateMaster((_, _) -> email, mapping);

    @Test
    void readsTheNeutralProtocol() {
        // Given
        email.responds(200, """
                {"number": "S-1", "name": "Acme Tools", "blocked": true, "note": "not used"}
                """);

        // When
        Template template = master.find(tenant(Map.of()), NUMBER).orElseThrow();

        // Then
        GoldenFile.of(HttpTemplateMasterTest.class, "template.json").matchesJson(JSON.writeValueAsString(template));
        assertThat(email.calls()).extracting(SystemCall::path).containsExactly("/api/templates/S-1");
    }

    @Test
    void aTemplateIsActiveUnlessItIsBlocked() {
        // Given
        email.responds(200, "{\"number\": \"S-1\", \"name\": \"Acme Tools\"}");

        // When
        Template template = master.find(tenant(Map.of()), NUMBER).orElseThrow();

        // Then
        assertThat(template.active()).isTrue();
    }

    @Test
    void readsAnotherProtocolWithTheMappingOfTheTenant() {
        // Given
        email.responds(200, """
                {"Id": "S-1", "Description": "Acme Tools"}
                """);
        Tenant tenant = tenant(Map.of(
                "find-path", "/v2/vendor?id={number}", "template-mapping", "{'number': Id, 'name': Description}"));

        // When
        Template template = master.find(tenant, NUMBER).orElseThrow();

        // Then
        assertThat(template).isEqualTo(new Template(NUMBER, "Acme Tools", true));
        assertThat(email.calls()).extracting(SystemCall::path).containsExactly("/v2/vendor?id=S-1");
    }

    @Test
    void encodesTheNumberInThePath() {
        // Given
        email.responds(404, "");

        // When
        master.find(tenant(Map.of()), new TemplateNumber("../a b"));

        // Then
        assertThat(email.calls()).extracting(SystemCall::path).containsExactly("/api/templates/..%2Fa%20b");
    }

    @Test
    void findsNoneThatTheMasterDoesNotHave() {
        // Given
        email.responds(404, "{}");

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
    void cannotReadWhatIsNoTemplate(int status, String body, String reason) {
        // Given
        email.responds(status, body);

        // When, Then
        assertThatThrownBy(() -> master.find(tenant(Map.of()), NUMBER))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(TemplateMasterFault.TEMPLATE_RESPONSE_UNREADABLE))
                .hasMessageContaining(reason)
                .hasMessageNotContaining("personal data");
    }

    private static Tenant tenant(Map<String, String> settings) {
        Tenant tenant = new Tenant(new TenantId("acme"), Map.of("masters", Map.of("email", "email")));
        return BoundSections.with(tenant, BoundSections.entry(HttpMasterSettings.SECTION, settings));
    }
}
