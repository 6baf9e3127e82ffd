package io.integrationhub.system.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemSettingsCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    url=oms.example.com             | url: must be an absolute URL such as https://oms.example.com/api
                    url=https://u:p@oms.example.com | url: must not contain user, query or fragment; credentials belong in auth.*
                    url=http://oms.example.com      | url: is not https; use https, or set allow-plain-http=true in a trusted network
                    url=https://10.1.2.3            | url: is a private address; set allow-private-addresses=true if this is intended
                    url=https://[::1]:8443          | url: is a private address; set allow-private-addresses=true if this is intended
                    url=https://localhost           | url: is a private address; set allow-private-addresses=true if this is intended
                    connect-timeout=0s              | connect-timeout: must be longer than zero, for example 10s
                    connect-timeout=11s             | connect-timeout: must not be longer than timeout (10s)
                    concurrency=0                   | concurrency: must be between 1 and 1000, not 0
                    requests-per-second=-1          | requests-per-second: must be between 1 and 10000, not -1
                    retry.max-attempts=0            | retry.max-attempts: must be between 1 and 10, not 0
                    circuit.min-calls=11            | circuit.min-calls: must be between 1 and 10, not 11
                    auth.scheme=bearer                | auth.token: is missing; auth.scheme=bearer needs token
                    auth.scheme=api-key               | auth.key: is missing; auth.scheme=api-key needs key
                    webhook.tolerance=5m            | webhook.secrets: is missing; the hub accepts no webhook without authentication
                    """)
    void reportsAWrongSetting(String line, String finding) {
        // When
        List<String> findings = findings(line);

        // Then
        assertThat(findings).containsExactly("systems.oms." + finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secrets=x",
                "secrets=0123456789abcde",
                "secrets=0123456789abcdef,x",
                "secrets=whsec_0123456789abcdef",
                "secrets=whsec_no+base64+at+all+###########",
                "scheme=header secrets=x",
                "scheme=bearer secrets=0123456789abcde",
                "scheme=basic secrets=a-very-long-user-name:x",
                "scheme=basic secrets=a-secret-without-a-user-name"
            })
    void reportsAWebhookSecretThatCanBeGuessed(String settings) {
        // When
        List<String> findings = findings(webhook(settings));

        // Then
        assertThat(findings)
                .singleElement()
                .asString()
                .startsWith("systems.oms.webhook.secrets: contains a secret that can be guessed; use at least 16");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secrets=0123456789abcdef",
                "secrets=whsec_MDEyMzQ1Njc4OWFiY2RlZg==",
                "scheme=basic secrets=u:0123456789abcdef",
                "timestamp-header=X-Time signed-content={timestamp}.{body} secrets=0123456789abcdef",
                "timestamp-header=X-Time scheme=bearer secrets=0123456789abcdef"
            })
    void acceptsASafeWebhook(String settings) {
        assertThat(findings(webhook(settings))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{body}", "{id}.{body}", "v1:{body}"})
    void reportsATimestampThatIsNotSigned(String content) {
        // When
        List<String> findings = findings(
                webhook("secrets=0123456789abcdef timestamp-header=X-Time id-header=X-Id signed-content=" + content));

        // Then
        assertThat(findings)
                .singleElement()
                .asString()
                .startsWith("systems.oms.webhook.signed-content: does not contain {timestamp}");
    }

    private static String[] webhook(String settings) {
        return Stream.of(settings.split(" "))
                .map(setting -> "webhook." + setting)
                .toArray(String[]::new);
    }

    @Test
    void reportsEverythingThatBasicLacks() {
        // When
        List<String> findings = findings("auth.scheme=basic");

        // Then
        assertThat(findings)
                .containsExactly(
                        "systems.oms.auth.username: is missing; auth.scheme=basic needs username and" + " password",
                        "systems.oms.auth.password: is missing; auth.scheme=basic needs username and" + " password");
    }

    @Test
    void reportsEverythingWrongWithAPoll() {
        // When
        List<String> findings = findings("poll.path=events");

        // Then
        assertThat(findings)
                .containsExactly(
                        "systems.oms.url: is missing; poll.path is relative to it",
                        "systems.oms.poll.page-mapping: is missing; it maps the response to {\"items\": [...], \"next\": cursor}",
                        "systems.oms.poll.path: must begin with / and contain {cursor}, for example"
                                + " /api/events?since={cursor}");
    }

    @Test
    void acceptsAPlainPrivateAddressIfBothAreAllowed() {
        // When
        List<String> findings =
                findings("url=http://127.0.0.1:9000", "allow-plain-http=true", "allow-private-addresses=true");

        // Then
        assertThat(findings).isEmpty();
    }

    private static List<String> findings(String... lines) {
        List<String> findings = new ArrayList<>();
        SystemSettingsCheck.check(
                Map.of("oms", TestSettings.of(lines)), (property, problem) -> findings.add(property + ": " + problem));
        return findings;
    }
}
