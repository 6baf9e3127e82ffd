package io.integrationhub.taxadapter.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.SampleTenants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditSettingsTest {

    @Test
    void hasDefaults() {
        // When
        AuditSettings settings = SampleTenants.tenant("avatax", Map.of()).section(AuditSettings.SECTION);

        // Then
        assertThat(settings.interval()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.window()).isEqualTo(Duration.ofDays(40));
        assertThat(settings.retention()).isEqualTo(Duration.ofDays(1095));
    }

    @Test
    void findsEveryMistake() {
        // Given
        Tenant tenant = SampleTenants.tenant(
                "avatax", Map.of("audit.interval", "-1d", "audit.window", "2d", "audit.retention", "1d"));

        // When
        List<String> findings = SampleTenants.findings(tenant, AuditSettings.SECTION);

        // Then
        assertThat(findings)
                .anyMatch(it -> it.startsWith("tax-adapter.audit.interval is negative"))
                .anyMatch(it -> it.startsWith("tax-adapter.audit.retention is not longer than audit.window"))
                .hasSize(2);
    }
}
