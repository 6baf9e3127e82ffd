package io.integrationhub.emailnotifier.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.FakeSuppressions;
import io.integrationhub.emailnotifier.SampleFlowsForBounces;
import io.integrationhub.emailnotifier.SampleTenants;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.RecordingEventPublisher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryReportHandlerTest {

    private static final EmailAddress ADA = new EmailAddress("ada@example.org");

    private final FakeSuppressions suppressions = new FakeSuppressions();
    private final RecordingEventPublisher publisher = new RecordingEventPublisher();

    private String handle(String master, String body) {
        Map<String, Object> sections =
                new HashMap<>(SampleTenants.tenant(Map.of()).sections());
        sections.put("masters", Map.of("email", master));
        Map.Entry<String, Object> reports = BoundSections.entry(ReportSettings.SECTION, Map.of());
        sections.put(reports.getKey(), reports.getValue());
        Tenant tenant = new Tenant(SampleTenants.ACME, sections);
        TenantMappings mapping =
                TenantMappings.of(ReportSettings.SECTION, "mapping", ReportSettings::mapping, RealMappings.compiler());
        return new DeliveryReportHandler(
                        SampleFlowsForBounces.flow(suppressions, publisher),
                        new ReportReader(mapping),
                        new Tenants(List.of(tenant)))
                .handle(new InboundRecord(
                        SampleTenants.ACME,
                        "key",
                        body.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                        Map.of(),
                        Instant.EPOCH,
                        "correlation"))
                .outcome();
    }

    @ParameterizedTest
    @CsvSource({
        "bounce,bounce,,bounce",
        "bounce,blocked,,",
        "dropped,,Bounced Address,bounce",
        "dropped,,Spam Reporting Address,complaint",
        "dropped,,Unsubscribed Address,",
        "spamreport,,,complaint",
        "delivered,,,",
        "deferred,,,",
        "open,,,",
        "unsubscribe,,,"
    })
    void readsTheEventsOfSendGrid(String event, String type, String reason, String expected) {
        // When
        handle(
                "sendgrid",
                "[{'email':'ada@example.org','timestamp':1763632800,'event':'%s','type':'%s','reason':'%s','status':'5.1.1','sg_event_id':'e-1'}]"
                        .formatted(event, type, reason));

        // Then
        assertThat(suppressions.reason(SampleTenants.ACME, ADA).orElse(null)).isEqualTo(expected);
        assertThat(publisher.types()).hasSize(expected == null ? 0 : 1);
    }

    @Test
    void publishesARepeatedReportWithTheSameId() {
        // Given
        String body =
                "[{'email':'ada@example.org','timestamp':1763632800,'event':'bounce','type':'bounce','sg_event_id':'e-1'}]";

        // When
        String first = handle("sendgrid", body);
        handle("sendgrid", body);

        // Then
        assertThat(first).isEqualTo("recorded");
        assertThat(publisher.events().getFirst().id())
                .isEqualTo(publisher.events().getLast().id());
        assertThat(publisher.events().getFirst().toString()).isNotEmpty();
        assertThat(publisher.events().getFirst().partitionKey()).doesNotContain("ada");
    }

    @Test
    void readsTheReportsOfAnyServiceThroughTheMapping() {
        // When
        String outcome = handle(
                "email",
                "{'id':'r-1','reports':[{'id':'r-1','email':'ada@example.org','kind':'complaint','at':'2026-11-20T10:00:00Z'}]}");

        // Then
        assertThat(outcome).isEqualTo("recorded");
        assertThat(suppressions.reason(SampleTenants.ACME, ADA)).contains("complaint");
    }
}
