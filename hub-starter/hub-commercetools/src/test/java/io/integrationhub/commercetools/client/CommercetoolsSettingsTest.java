package io.integrationhub.commercetools.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.defaultconfig.ServiceRegion;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CommercetoolsSettingsTest {

    private static final Map<String, String> LEAST = Map.of(
            "project-key", "acme-prod", "region", "gcp-europe-west1", "client-id", "id", "client-secret", "s3cret");

    @Test
    void hasDefaultsForAllButTheProjectAndItsClient() {
        // When
        CommercetoolsSettings settings = bind(LEAST);

        // Then
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.concurrency()).isEqualTo(64);
        assertThat(settings.requestsPerSecond()).isEqualTo(200);
        assertThat(settings.outageProbeInterval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.maxRetryAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.scopes()).isEmpty();
        assertThat(settings.api()).hasToString("https://api.europe-west1.gcp.commercetools.com");
        assertThat(settings.clientCredentials().tokenUrl())
                .hasToString("https://auth.europe-west1.gcp.commercetools.com/oauth/token");
        assertThat(findings(settings)).isEmpty();
    }

    @Test
    void bindsEverySetting() {
        // When
        CommercetoolsSettings settings = bind(Map.ofEntries(
                Map.entry("project-key", "acme-prod"),
                Map.entry("api-url", "http://localhost:8181/"),
                Map.entry("auth-url", "http://127.0.0.1:8181"),
                Map.entry("client-id", "id"),
                Map.entry("client-secret", "s3cret"),
                Map.entry("scopes", "manage_orders,view_customers:acme-prod"),
                Map.entry("timeout", "5s"),
                Map.entry("connect-timeout", "1s"),
                Map.entry("concurrency", "8"),
                Map.entry("requests-per-second", "20"),
                Map.entry("outage-probe-interval", "2s"),
                Map.entry("max-retry-after", "5m")));

        // Then
        assertThat(settings.api()).isEqualTo(URI.create("http://localhost:8181"));
        assertThat(settings.clientCredentials().tokenUrl()).isEqualTo(URI.create("http://127.0.0.1:8181/oauth/token"));
        assertThat(settings.clientCredentials().scope()).isEqualTo("manage_orders:acme-prod view_customers:acme-prod");
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.concurrency()).isEqualTo(8);
        assertThat(settings.requestsPerSecond()).isEqualTo(20);
        assertThat(settings.outageProbeInterval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.maxRetryAfter()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.region()).isNull();
        assertThat(settings.toString()).doesNotContain("s3cret");
        assertThat(findings(settings)).isEmpty();
    }

    @Test
    void knowsTheRegionsByName() {
        assertThat(bind(Map.of("region", "aws-us-east-2")).region()).isEqualTo(ServiceRegion.AWS_US_EAST_2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region        |                             | region is missing: set the"
                        + " Project's region, for example gcp-europe-west1",
                "api-url       | https://api.example.com     | region is set together with api-url"
                        + " or auth-url: remove one of them",
                "scopes        | Manage Orders               | scopes has 'Manage Orders', which is"
                        + " not a scope: write for example manage_orders",
                "scopes        | manage_orders:other         | scopes has 'manage_orders:other',"
                        + " which is for another Project than acme-prod",
                "timeout       | 0s                          | timeout must be more than 0 and at" + " most 2 minutes",
                "connect-timeout | 20s                       | connect-timeout must not be longer"
                        + " than timeout (PT10S)",
                "max-retry-after | 0s | max-retry-after must be longer than zero, for example 1m",
                "outage-probe-interval | 1h | outage-probe-interval must be more than 0 and at most" + " 2 minutes",
            })
    void reportsAWrongSetting(String name, String value, String finding) {
        // Given
        Map<String, String> properties = new LinkedHashMap<>(LEAST);
        properties.put(name, value);

        // When
        List<String> findings = findings(bind(properties));

        // Then
        assertThat(findings).contains("commercetools." + finding);
    }

    @Test
    void allowsPlainHttpIfConfigured() {
        // Given
        Map<String, String> properties = new LinkedHashMap<>(LEAST);
        properties.remove("region");
        properties.put("api-url", "http://stand-ins:8400");
        properties.put("auth-url", "http://stand-ins:8400");
        properties.put("allow-plain-http", "true");

        // When
        List<String> findings = findings(bind(properties));

        // Then
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://api.example.com | must begin with https://: the client secret would be sent unencrypted",
                "https://u:p@example.com | must be a URL of the form https://host, without user,"
                        + " password or query",
                " | is missing: without a region, both api-url and auth-url are required",
            })
    void requiresTheSecretToBeProtected(String url, String problem) {
        // Given
        Map<String, String> properties = new LinkedHashMap<>(LEAST);
        properties.remove("region");
        properties.put("api-url", url);
        properties.put("auth-url", "https://auth.example.com");

        // When
        List<String> findings = findings(bind(properties));

        // Then
        assertThat(findings).containsExactly("commercetools.api-url " + problem);
    }

    private static CommercetoolsSettings bind(Map<String, String> properties) {
        properties = new LinkedHashMap<>(properties);
        properties.values().removeIf(value -> value == null);
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("", CommercetoolsSettings.class);
    }

    private static List<String> findings(CommercetoolsSettings settings) {
        List<String> findings = new ArrayList<>();
        new CommercetoolsSettingsCheck()
                .check(
                        new Tenant(new TenantId("acme"), Map.of()),
                        settings,
                        (property, problem) -> findings.add(property + " " + problem));
        return findings;
    }
}
