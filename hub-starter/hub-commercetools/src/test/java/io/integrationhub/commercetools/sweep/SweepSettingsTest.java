package io.integrationhub.commercetools.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SweepSettingsTest {

    @Test
    void sweepsEveryFifteenMinutesByDefault() {
        assertThat(bind(Map.of()))
                .isEqualTo(
                        new SweepSettings(Duration.ofMinutes(15), Duration.ofMinutes(1), Duration.ofMinutes(5), null));
    }

    @Test
    void acceptsEverySetting() {
        assertThat(bind(Map.of("interval", "1h", "delay", "2m", "overlap", "10m", "from", "2026-01-01T00:00:00Z")))
                .isEqualTo(new SweepSettings(
                        Duration.ofHours(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(10),
                        Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void rejectsAnIntervalThatIsTooShort() {
        // Given
        List<String> findings = new ArrayList<>();

        // When
        SweepSettings.SECTION
                .check()
                .check(
                        new Tenant(new TenantId("acme"), Map.of()),
                        bind(Map.of("interval", "1ms")),
                        (property, problem) -> findings.add(property + " " + problem));

        // Then
        assertThat(findings)
                .containsExactly("commercetools.sweep.interval must be at least 1s, or 0s for sweeps on demand only");
    }

    private static SweepSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("", SweepSettings.class);
    }
}
