package io.integrationhub.stream.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.journal.Step;
import io.integrationhub.core.journal.Timelines;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.timeline.JournalLinks.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalEndpointTest {

    private static final TenantId ACME = new TenantId("acme");

    @Test
    void linksAStepToItsSubjectInOtherSystems() {
        // Given
        Tenant tenant = tenant(new JournalLinks(Map.of(
                "merchantcenter",
                new Link("https://mc.example/acme/orders/{resourceId}", Set.of("orders")),
                "erp",
                new Link("https://erp.example/orders?number={subject}", Set.of("orders", "order-reports")))));
        JournalEndpoint endpoint = new JournalEndpoint(
                new Steps(List.of(
                        step("orders", "o-1"), step("orders", ""), step("order-reports", ""), step("stock", ""))),
                new Tenants(List.of(tenant)));

        // When
        List<Map<String, String>> links = endpoint.of("acme", "SO 1/2").steps().stream()
                .map(JournalEndpoint.Entry::links)
                .toList();

        // Then
        assertThat(links)
                .containsExactly(
                        Map.of(
                                "merchantcenter", "https://mc.example/acme/orders/o-1",
                                "erp", "https://erp.example/orders?number=SO%201%2F2"),
                        Map.of("erp", "https://erp.example/orders?number=SO%201%2F2"),
                        Map.of("erp", "https://erp.example/orders?number=SO%201%2F2"),
                        Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://erp.example/orders",
                "javascript:alert({subject})",
                "erp/{subject}",
                "https://{x}/{subject}"
            })
    void rejectsATemplateThatIsNoLink(String template) {
        // When
        List<String> findings = new ArrayList<>();
        JournalLinks links = new JournalLinks(Map.of("erp", new Link(template, Set.of())));
        JournalLinks.SECTION.check().check(tenant(links), links, (setting, _) -> findings.add(setting));

        // Then
        assertThat(findings).containsExactly("journal.links.erp.url");
    }

    private static Tenant tenant(JournalLinks links) {
        return new Tenant(ACME, Map.of(JournalLinks.SECTION.name(), links));
    }

    private static Step step(String inlet, String resourceId) {
        return new Step(
                ACME,
                "order-export",
                inlet,
                "SO 1/2",
                resourceId,
                "exported",
                "",
                "",
                "c-1",
                "",
                Instant.parse("2026-11-01T10:00:00Z"),
                Duration.ZERO,
                1);
    }

    private record Steps(List<Step> steps) implements Timelines {

        @Override
        public List<Step> of(TenantId tenant, String name) {
            return steps;
        }

        @Override
        public List<Step> dryRun(TenantId tenant) {
            return List.of();
        }
    }
}
