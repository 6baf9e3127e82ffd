package io.integrationhub.run.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.run.settings.RunSettings.Approval;
import io.integrationhub.run.settings.RunSettings.MissingItems;
import io.integrationhub.test.fakes.BoundSections;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunSettingsTest {

    @Test
    void keepsMissingItemsAndAsksOnlyOnAGuardByDefault() {
        assertThat(settings(Map.of()))
                .isEqualTo(new RunSettings(
                        30,
                        10,
                        50,
                        1000,
                        5,
                        MissingItems.KEEP,
                        Approval.ON_GUARD,
                        Duration.ofDays(30),
                        Duration.ofDays(90)));
    }

    @Test
    void readsEverySetting() {
        assertThat(settings(Map.of(
                        "concurrency", "5",
                        "max-removed-percent", "1",
                        "max-changed-percent", "2",
                        "max-errors", "3",
                        "max-errors-percent", "4",
                        "missing-items", "disable",
                        "approval", "always",
                        "undo-retention", "1d",
                        "retention", "2d")))
                .isEqualTo(new RunSettings(
                        5, 1, 2, 3, 4, MissingItems.DISABLE, Approval.ALWAYS, Duration.ofDays(1), Duration.ofDays(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "concurrency,0",
        "concurrency,201",
        "max-removed-percent,101",
        "max-changed-percent,-1",
        "max-errors,-1",
        "max-errors-percent,101",
        "undo-retention,-1d",
        "retention,29d"
    })
    void rejectsWhatCannotBeMeant(String setting, String value) {
        // Given
        Map<String, String> findings = new HashMap<>();

        // When
        RunSettings.SECTION
                .check()
                .check(new Tenant(new TenantId("acme"), Map.of()), settings(Map.of(setting, value)), findings::put);

        // Then
        assertThat(findings).containsOnlyKeys("runs." + setting);
    }

    private static RunSettings settings(Map<String, String> properties) {
        return BoundSections.bound(RunSettings.SECTION, properties);
    }
}
