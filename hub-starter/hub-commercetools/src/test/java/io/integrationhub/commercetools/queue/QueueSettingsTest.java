package io.integrationhub.commercetools.queue;

import static org.assertj.core.api.Assertions.assertThat;

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

class QueueSettingsTest {

    @Test
    void hasDefaults() {
        // When
        QueueSettings settings = bind();

        // Then
        assertThat(settings)
                .isEqualTo(new QueueSettings(
                        null, null, null, Duration.ofSeconds(20), Duration.ofMinutes(1), Duration.ofMinutes(1)));
        assertThat(findings(settings)).isEmpty();
    }

    @Test
    void acceptsEverySetting() {
        // When
        QueueSettings settings = bind(
                "access-key=AKIA",
                "access-secret=hush",
                "endpoint=https://sqs.example.com",
                "wait-time=5s",
                "visibility-timeout=30s",
                "max-backoff=10s");

        // Then
        assertThat(settings)
                .isEqualTo(new QueueSettings(
                        new Secret("AKIA"),
                        new Secret("hush"),
                        URI.create("https://sqs.example.com"),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10)));
        assertThat(findings(settings)).isEmpty();
        assertThat(settings.toString()).doesNotContain("AKIA", "hush");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            access-key=AKIA; commercetools.queue.access-secret is missing
            access-secret=hush; commercetools.queue.access-key is missing
            wait-time=21s; commercetools.queue.wait-time must be between 0s and 20s
            wait-time=-1s; commercetools.queue.wait-time must be between 0s and 20s
            visibility-timeout=9s; commercetools.queue.visibility-timeout must be at least 10s
            max-backoff=0s; commercetools.queue.max-backoff must be more than 0s
            """)
    void rejectsWhatCannotWork(String line, String finding) {
        assertThat(findings(bind(line))).singleElement().asString().startsWith(finding);
    }

    private static List<String> findings(QueueSettings settings) {
        List<String> findings = new ArrayList<>();
        QueueSettings.SECTION
                .check()
                .check(
                        new Tenant(new TenantId("acme"), Map.of()),
                        settings,
                        (property, problem) -> findings.add(property + " " + problem));
        return findings;
    }

    private static QueueSettings bind(String... lines) {
        Map<String, String> properties = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split("=", 2);
            properties.put(parts[0], parts[1]);
        }
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("", QueueSettings.class);
    }
}
