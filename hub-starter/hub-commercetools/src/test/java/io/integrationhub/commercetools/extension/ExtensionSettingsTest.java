package io.integrationhub.commercetools.extension;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionDefinition.Trigger;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class ExtensionSettingsTest {

    private static final ExtensionDefinition TAX = ExtensionDefinition.named("tax", Trigger.on("cart", Action.UPDATE));

    @Test
    void choosesNothingForATenant() {
        // When
        ExtensionSettings settings = bind();

        // Then
        assertThat(settings.url()).isNull();
        assertThat(settings.allowPlainHttp()).isFalse();
        assertThat(settings.secrets()).isEmpty();
        assertThat(settings.managed()).isTrue();
        assertThat(settings.key("tax")).isEqualTo("hub-tax");
        assertThat(settings.checkInterval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.timeoutMargin()).isEqualTo(Duration.ofMillis(300));
        assertThat(settings.maxBodySize()).isEqualTo(DataSize.ofMegabytes(8));
        assertThat(settings.of("tax").onFailure()).isNull();
        assertThat(settings.timeout(TAX)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void acceptsEverySetting() {
        // When
        ExtensionSettings settings = bind(
                "url=https://hub.example.com",
                "allow-plain-http=true",
                "secrets=0123456789abcdef,fedcba9876543210",
                "managed=false",
                "key-prefix=acme",
                "check-interval=2m",
                "timeout-margin=100ms",
                "max-body-size=1MB",
                "named.tax.on-failure=reject",
                "named.tax.timeout=5s",
                "named.tax.concurrency=9",
                "named.tax.condition=customerId is defined");

        // Then
        assertThat(settings)
                .isEqualTo(new ExtensionSettings(
                        URI.create("https://hub.example.com"),
                        true,
                        List.of(new Secret("0123456789abcdef"), new Secret("fedcba9876543210")),
                        false,
                        "acme",
                        Duration.ofMinutes(2),
                        Duration.ofMillis(100),
                        DataSize.ofMegabytes(1),
                        Map.of(
                                "tax",
                                new NamedExtensionSettings(
                                        OnFailure.REJECT, Duration.ofSeconds(5), 9, "customerId is defined"))));
    }

    @Test
    void reportsAMissingChoiceOfTheTenant() {
        // When
        List<String> findings = check(TAX);

        // Then
        assertThat(findings)
                .containsExactlyInAnyOrder(
                        "commercetools.extensions.named.tax.on-failure",
                        "commercetools.extensions.secrets",
                        "commercetools.extensions.url");
    }

    @Test
    void requiresNothingFromATenantThatDoesNotUseTheExtension() {
        assertThat(check(TAX.forTenants(_ -> false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    secrets=tooshort               | secrets
                    check-interval=10ms            | check-interval
                    timeout-margin=-1s             | timeout-margin
                    timeout-margin=3s              | timeout-margin
                    url=http://hub.example.com     | url
                    url=https://u:p@hub.example.com| url
                    url=https://hub.example.com?a=b| url
                    named.tax.concurrency=0        | named.tax.concurrency
                    named.tax.timeout=11s          | named.tax.timeout
                    named.tax.timeout=200ms        | named.tax.timeout
                    """)
    void rejectsAnInvalidValue(String line, String property) {
        // When
        List<String> findings = check(
                TAX, "url=https://hub.example.com", "secrets=0123456789abcdef", "named.tax.on-failure=accept", line);

        // Then
        assertThat(findings).containsExactly("commercetools.extensions." + property);
    }

    @Test
    void acceptsPlainHttpOnlyWhereAllowed() {
        assertThat(check(
                        TAX,
                        "url=http://hub.example.com",
                        "allow-plain-http=true",
                        "secrets=0123456789abcdef",
                        "named.tax.on-failure=accept"))
                .isEmpty();
    }

    private static List<String> check(ExtensionDefinition definition, String... lines) {
        ExtensionSettings settings = bind(lines);
        Tenant acme = new Tenant(new TenantId("acme"), Map.of(ExtensionSettings.SECTION.name(), settings));
        List<String> properties = new ArrayList<>();
        new ExtensionSettingsCheck(List.of(definition))
                .check(acme, settings, (property, _) -> properties.add(property));
        return properties;
    }

    private static ExtensionSettings bind(String... lines) {
        Map<String, String> properties = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split("=", 2);
            properties.put("under.test." + parts[0], parts[1]);
        }
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("under.test", ExtensionSettings.class);
    }
}
