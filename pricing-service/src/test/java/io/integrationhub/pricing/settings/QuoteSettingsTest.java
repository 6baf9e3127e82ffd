package io.integrationhub.pricing.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.test.fakes.BoundSections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuoteSettingsTest {

    @Test
    void hasADefaultForEverySetting() {
        assertThat(BoundSections.bound(QuoteSettings.SECTION, Map.of()))
                .isEqualTo(new QuoteSettings(
                        "/api/quote-requests",
                        "/api/quote-requests?reference={reference}",
                        "PUT",
                        "/api/quote-requests/{externalId}/status",
                        "",
                        "preset:cpq-neutral/request",
                        "preset:cpq-neutral/status",
                        "preset:cpq-neutral/response",
                        "preset:cpq-neutral/found",
                        "preset:cpq-neutral/report",
                        Duration.ofMinutes(1),
                        Duration.ofDays(400)));
        assertThat(findings(Map.of())).isEmpty();
    }

    @Test
    void readsEveryKey() {
        // When
        QuoteSettings settings = BoundSections.bound(
                QuoteSettings.SECTION,
                Map.ofEntries(
                        Map.entry("submit-path", "/submit"),
                        Map.entry("find-path", "/find"),
                        Map.entry("status-method", "PATCH"),
                        Map.entry("status-path", "/status"),
                        Map.entry("csrf-path", "/token"),
                        Map.entry("request-mapping", "1"),
                        Map.entry("status-mapping", "2"),
                        Map.entry("response-mapping", "3"),
                        Map.entry("find-mapping", "4"),
                        Map.entry("report-mapping", "5"),
                        Map.entry("lease", "5s"),
                        Map.entry("retention", "7d")));

        // Then
        assertThat(settings)
                .isEqualTo(new QuoteSettings(
                        "/submit",
                        "/find",
                        "PATCH",
                        "/status",
                        "/token",
                        "1",
                        "2",
                        "3",
                        "4",
                        "5",
                        Duration.ofSeconds(5),
                        Duration.ofDays(7)));
    }

    @Test
    void rejectsWhatCannotWork() {
        assertThat(findings(Map.of(
                        "submit-path", "",
                        "find-path", "",
                        "status-path", "/x/{number}",
                        "csrf-path", "token",
                        "status-method", "GET",
                        "lease", "0s",
                        "retention", "-1d")))
                .containsExactlyInAnyOrder(
                        "pricing.quotes.submit-path",
                        "pricing.quotes.find-path",
                        "pricing.quotes.status-path",
                        "pricing.quotes.csrf-path",
                        "pricing.quotes.status-method",
                        "pricing.quotes.lease",
                        "pricing.quotes.retention");
    }

    @Test
    void knowsWhereATenantsQuotesAreMastered() {
        assertThat(QuoteTenant.isMastered(tenant(Map.of("quote", "cpq")))).isTrue();
        assertThat(QuoteTenant.isNative(tenant(Map.of("quote", "commercetools"))))
                .isTrue();
        assertThat(QuoteTenant.isMastered(tenant(Map.of("quote", "commercetools"))))
                .isFalse();
        assertThat(QuoteTenant.usesQuotes(tenant(Map.of()))).isFalse();
        assertThat(QuoteTenant.isNative(tenant(Map.of()))).isFalse();
    }

    private static List<String> findings(Map<String, String> properties) {
        List<String> findings = new ArrayList<>();
        BoundSections.bound(QuoteSettings.SECTION, properties)
                .check(tenant(Map.of("quote", "cpq")), (property, _) -> findings.add(property));
        return findings;
    }

    private static Tenant tenant(Map<String, String> masters) {
        Map<String, Object> sections = new HashMap<>();
        sections.put("masters", masters);
        Map.Entry<String, Object> systems = BoundSections.entry(Systems.SECTION, Map.of());
        sections.put(systems.getKey(), systems.getValue());
        return new Tenant(new TenantId("acme"), sections);
    }
}
