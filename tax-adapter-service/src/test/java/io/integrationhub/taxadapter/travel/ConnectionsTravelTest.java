package io.integrationhub.taxadapter.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.tax.AvaTaxStandIn;
import io.integrationhub.sandbox.tax.TaxJarStandIn;
import io.integrationhub.sandbox.tax.ViesStandIn;
import io.integrationhub.taxadapter.TaxAdapterApplication;
import io.integrationhub.test.service.RunningService;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An operator tests the connection to a tax engine, and sees what is wrong with it. */
class ConnectionsTravelTest {

    private static final String SECRET = "only-for-tests";
    private static final URI NOBODY = URI.create("http://localhost:1");

    private static final CommercetoolsStandIn COMMERCETOOLS = CommercetoolsStandIn.start(0);
    private static final AvaTaxStandIn AVATAX = AvaTaxStandIn.start(0, "account", SECRET, "ACME");
    private static final TaxJarStandIn TAXJAR = TaxJarStandIn.start(0, SECRET);
    private static final ViesStandIn VIES = ViesStandIn.start(0);
    private static RunningService service;

    @BeforeAll
    static void start() {
        Map<String, String> variables = new HashMap<>();
        variables.putAll(avatax("acme", AVATAX.url(), SECRET, "ACME"));
        variables.putAll(avatax("wrongkey", AVATAX.url(), "another-key", "ACME"));
        variables.putAll(avatax("wrongcompany", AVATAX.url(), SECRET, "AMCE"));
        variables.putAll(avatax("wronghost", NOBODY, SECRET, "ACME"));
        variables.putAll(taxjar("jarkey", TAXJAR.url(), "another-key"));
        variables.putAll(taxjar("jarhost", NOBODY, SECRET));
        variables.putAll(taxjar("jarpath", TAXJAR.url().resolve("/v3"), SECRET));
        variables.putAll(taxjar("jar", TAXJAR.url(), SECRET));
        variables.putAll(system("jar", "vies", VIES.url()));
        variables.put("HUB_TENANTS_JAR_TAX_ADAPTER_VAT_CHECK", "vies");
        variables.put("HUB_TENANTS_JAR_TAX_ADAPTER_VAT_ON_FAILURE", "charge");
        service = RunningService.start(TaxAdapterApplication.class, "tax-adapter", variables);
    }

    @AfterAll
    static void stop() {
        service.close();
        VIES.close();
        TAXJAR.close();
        AVATAX.close();
        COMMERCETOOLS.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            acme, avatax
            jar, taxjar
            jar, vies
            """)
    void findsNothingWrongWithAConnectionThatWorks(String tenant, String system) {
        // When
        JsonNode report = service.endpoint("connections/" + tenant + "/" + system);

        // Then
        assertThat(report.path("healthy").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.path("checks")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wrongkey     | avatax: account       | it does not know the account or its license key | HUB_TENANTS_WRONGKEY_SYSTEMS_AVATAX_AUTH_*
            wrongcompany | avatax: company AMCE  | it has: ACME                                    | company-code
            wronghost    | avatax: account       | SYSTEM_UNREACHABLE                              | HUB_TENANTS_WRONGHOST_SYSTEMS_AVATAX_URL
            jarkey       | taxjar: read tax categories | SYSTEM_CREDENTIALS_REJECTED               | HUB_TENANTS_JARKEY_SYSTEMS_TAXJAR_AUTH_*
            jarhost      | taxjar: read tax categories | SYSTEM_UNREACHABLE                        | HUB_TENANTS_JARHOST_SYSTEMS_TAXJAR_URL
            jarpath      | taxjar: read tax categories | not a response of this API                | HUB_TENANTS_JARPATH_SYSTEMS_TAXJAR_URL
            """)
    void namesWhatIsWrongAndTheSettingToCorrect(String tenant, String subject, String finding, String fix) {
        // Given
        String system = subject.substring(0, subject.indexOf(':'));

        // When
        JsonNode ofEndpoint = find(service.endpoint("connections/" + tenant + "/" + system), subject);
        JsonNode ofDoctor = find(service.endpoint("doctor/" + tenant), subject);

        // Then
        assertThat(ofEndpoint.path("ok").asBoolean()).isFalse();
        assertThat(ofEndpoint.path("finding").asString()).contains(finding);
        assertThat(ofEndpoint.path("fix").asString()).contains(fix);
        assertThat(ofDoctor).isEqualTo(ofEndpoint);
    }

    @Test
    void listsWhatCanBeTested() {
        // When
        JsonNode connections = service.endpoint("connections/acme").path("connections");

        // Then
        assertThat(connections.valueStream().map(JsonNode::asString))
                .contains("avatax: account", "avatax: company ACME");
    }

    private static JsonNode find(JsonNode report, String subject) {
        return StreamSupport.stream(report.path("checks").spliterator(), false)
                .filter(check -> check.path("subject").asString().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError(subject + " is not in " + report));
    }

    private static Map<String, String> avatax(String tenant, URI url, String key, String company) {
        Map<String, String> variables = new HashMap<>(tenant(tenant, "avatax"));
        variables.putAll(system(tenant, "avatax", url));
        String prefix = prefix(tenant);
        variables.put(prefix + "SYSTEMS_AVATAX_AUTH_SCHEME", "basic");
        variables.put(prefix + "SYSTEMS_AVATAX_AUTH_USERNAME", "account");
        variables.put(prefix + "SYSTEMS_AVATAX_AUTH_PASSWORD", key);
        variables.put(prefix + "TAX_ADAPTER_AVATAX_COMPANY_CODE", company);
        return variables;
    }

    private static Map<String, String> taxjar(String tenant, URI url, String token) {
        Map<String, String> variables = new HashMap<>(tenant(tenant, "taxjar"));
        variables.putAll(system(tenant, "taxjar", url));
        variables.put(prefix(tenant) + "SYSTEMS_TAXJAR_AUTH_SCHEME", "bearer");
        variables.put(prefix(tenant) + "SYSTEMS_TAXJAR_AUTH_TOKEN", token);
        return variables;
    }

    private static Map<String, String> system(String tenant, String name, URI url) {
        String system = prefix(tenant) + "SYSTEMS_" + name.toUpperCase(Locale.ROOT) + "_";
        return Map.of(
                system + "URL", url.toString(),
                system + "ALLOW_PLAIN_HTTP", "true",
                system + "ALLOW_PRIVATE_ADDRESSES", "true");
    }

    private static Map<String, String> tenant(String tenant, String engine) {
        COMMERCETOOLS.createProject(tenant + "-test", tenant + "-test", SECRET, List.of("manage_project"));
        String commerce = prefix(tenant) + "COMMERCETOOLS_";
        Map<String, String> variables = new HashMap<>();
        variables.put(commerce + "PROJECT_KEY", tenant + "-test");
        variables.put(commerce + "REGION", "");
        variables.put(commerce + "API_URL", COMMERCETOOLS.baseUrl().toString());
        variables.put(commerce + "AUTH_URL", COMMERCETOOLS.authUrl().toString());
        variables.put(commerce + "CLIENT_ID", tenant + "-test");
        variables.put(commerce + "CLIENT_SECRET", SECRET);
        variables.put(commerce + "EXTENSIONS_URL", "http://localhost:1");
        variables.put(commerce + "EXTENSIONS_SECRETS", "only-for-tests-extension-secret");
        variables.put(commerce + "EXTENSIONS_NAMED_TAX_ON_FAILURE", "reject");
        variables.put(prefix(tenant) + "MASTERS_TAX", engine);
        variables.put(prefix(tenant) + "TAX_ADAPTER_ON_ENGINE_FAILURE", "reject");
        variables.put(prefix(tenant) + "TAX_ADAPTER_RECORD_FROM", "2020-01-01");
        return variables;
    }

    private static String prefix(String tenant) {
        return "HUB_TENANTS_" + tenant.toUpperCase(Locale.ROOT) + "_";
    }
}
