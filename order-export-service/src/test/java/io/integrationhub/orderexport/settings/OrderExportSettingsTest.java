package io.integrationhub.orderexport.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.export.ExportScope;
import io.integrationhub.orderexport.export.Gate;
import io.integrationhub.orderexport.export.Gate.PaymentCover;
import io.integrationhub.orderexport.progress.ProgressRules;
import io.integrationhub.orderexport.progress.StateTarget;
import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;
import io.integrationhub.orderexport.settings.OrderExportSettings.Returns;
import io.integrationhub.test.fakes.BoundSections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderExportSettingsTest {

    private static final Map<String, String> OTHER_VALUES = Map.ofEntries(
            Map.entry("adapter", "file"),
            Map.entry("channel", "erp"),
            Map.entry("lease", "2m"),
            Map.entry("locale", "de"),
            Map.entry("collect-methods", "pickup"),
            Map.entry("collect-point-field", "pickupStore"),
            Map.entry("returns", "send"),
            Map.entry("rejected-state", "rejected"),
            Map.entry("content-fields", "gift"),
            Map.entry("gate.placed-from", "2026-11-01T00:00:00+01:00"),
            Map.entry("gate.imported-orders", "skip"),
            Map.entry("gate.finished-orders", "skip"),
            Map.entry("gate.finished-changes", "skip"),
            Map.entry("gate.order-states", "Confirmed"),
            Map.entry("gate.payment-states", "Paid"),
            Map.entry("gate.payment", "charged"),
            Map.entry("gate.states", "approved"),
            Map.entry("gate.approval-field", "approved"),
            Map.entry("gate.approval-flows", "true"),
            Map.entry("gate.stores", "de,at"),
            Map.entry("fields.external-id", "erpId"),
            Map.entry("states.in-work", "order=Confirmed, state=in-work line=picking"),
            Map.entry("payment-states.open", "BalanceDue"),
            Map.entry("settled-methods", "transfer"),
            Map.entry("inbound-mapping", "preset:file/report"));

    @Test
    void exportsAllOrdersOverHttpByDefault() {
        // When
        OrderExportSettings settings = SampleTenants.settings(Map.of());

        // Then
        assertThat(settings.adapter()).isEqualTo(Adapter.HTTP);
        assertThat(settings.channel()).isEqualTo("hub-order-export");
        assertThat(settings.lease()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.locale()).isEqualTo("en");
        assertThat(settings.rejectedState()).isEmpty();
        assertThat(settings.collectMethods()).isEmpty();
        assertThat(settings.collectPointField()).isEmpty();
        assertThat(settings.contentFieldsWithCollectPoint()).isEmpty();
        assertThat(settings.returns()).isEqualTo(Returns.SKIP);
        assertThat(settings.settledMethods()).containsExactly("invoice");
        assertThat(settings.inboundMapping()).isEqualTo("preset:oms-neutral/report");
        assertThat(settings.toGate())
                .isEqualTo(new Gate(
                        Set.of(),
                        Set.of(),
                        PaymentCover.NONE,
                        Set.of(),
                        "",
                        false,
                        Set.of(),
                        new ExportScope(Instant.parse("2020-01-01T00:00:00Z"), true, true, true, "hubHistory")));
        assertThat(settings.fields().type()).isEqualTo("hub-order");
        assertThat(settings.toProgressRules().states().get("delivered"))
                .isEqualTo(new StateTarget("Complete", "Delivered", "", ""));
    }

    @Test
    void acceptsAnotherValueForEverySetting() {
        // When
        OrderExportSettings settings = SampleTenants.settings(OTHER_VALUES);

        // Then
        ProgressRules rules = settings.toProgressRules();
        assertThat(settings.toGate())
                .isEqualTo(new Gate(
                        Set.of("Confirmed"),
                        Set.of("Paid"),
                        PaymentCover.CHARGED,
                        Set.of("approved"),
                        "approved",
                        true,
                        Set.of("de", "at"),
                        new ExportScope(Instant.parse("2026-10-31T23:00:00Z"), false, false, false, "hubHistory")));
        assertThat(settings.adapter()).isEqualTo(Adapter.FILE);
        assertThat(settings.lease()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.contentFields()).containsExactly("gift");
        assertThat(settings.collectMethods()).containsExactly("pickup");
        assertThat(settings.contentFieldsWithCollectPoint()).containsExactlyInAnyOrder("gift", "pickupStore");
        assertThat(settings.returns()).isEqualTo(Returns.SEND);
        assertThat(settings.inboundMapping()).isEqualTo("preset:file/report");
        assertThat(rules.states().get("inwork")).isEqualTo(new StateTarget("Confirmed", "", "in-work", "picking"));
        assertThat(rules.paymentStates()).containsEntry("open", "BalanceDue").containsEntry("paid", "Paid");
        assertThat(rules.settledMethods()).containsExactly("transfer");
        assertThat(rules.hubFields().externalId()).isEqualTo("erpId");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channel | a b | order-export.channel 'a b' is not a valid key: write 2 to 256 of A-Z a-z" + " 0-9 _ -",
                "lease | 10ms | order-export.lease is 10 ms: write at least 1s, for example 1m",
                "fields.rejection | x | order-export.fields.rejection 'x' is not a valid custom"
                        + " field name: write 2 to 36 of A-Z a-z 0-9 _ -",
                "fields.rejection | hubExternalId | order-export.fields.rejection 'hubExternalId'"
                        + " is already the field for external-id: choose another name",
                "gate.placed-from | yesterday | order-export.gate.placed-from 'yesterday' is not a date or a time with"
                        + " an offset: write for example 2026-11-01 or 2026-11-01T06:00:00+01:00",
                "gate.placed-from | 2026-11-01T06:00:00 | order-export.gate.placed-from '2026-11-01T06:00:00' is not a"
                        + " date or a time with an offset: write for example 2026-11-01 or 2026-11-01T06:00:00+01:00",
                "gate.order-states | Canceled | order-export.gate.order-states 'Canceled' is"
                        + " unknown to commercetools: write one of Cancelled, Complete, Confirmed,"
                        + " Open",
                "gate.payment-states | paid | order-export.gate.payment-states 'paid' is unknown to"
                        + " commercetools: write one of BalanceDue, CreditOwed, Failed, Paid, Pending",
                "states.gone | lost | order-export.states.gone 'lost' is malformed: write for"
                        + " example order=Confirmed shipment=Ready state=<key> line=<key>, each part at"
                        + " most once and at least one of them",
                "states.gone | shipment=Cancelled | order-export.states.gone 'Cancelled' is unknown"
                        + " to commercetools: write one of Backorder, Canceled, Delayed, Delivered,"
                        + " Partial, Pending, Ready, Shipped",
                "payment-states.open | Open | order-export.payment-states.open 'Open' is unknown to"
                        + " commercetools: write one of BalanceDue, CreditOwed, Failed, Paid, Pending"
            })
    void explainsWhatIsWrongAndWhatToWrite(String property, String value, String message) {
        // Given
        Tenant tenant = SampleTenants.oms(Map.of(property, value));

        // When
        // Then
        assertThat(findings(tenant)).containsExactly(message);
    }

    @Test
    void requiresTheStartOfATenant() {
        // Given
        Tenant tenant = SampleTenants.oms(Map.of());
        Tenant undecided = BoundSections.with(tenant, BoundSections.entry(OrderExportSettings.SECTION, Map.of()));

        // When
        // Then
        assertThat(findings(undecided))
                .satisfiesExactly(
                        finding -> assertThat(finding).startsWith("order-export.gate.placed-from is missing: write"),
                        finding ->
                                assertThat(finding).startsWith("order-export.gate.imported-orders is missing: write"),
                        finding ->
                                assertThat(finding).startsWith("order-export.gate.finished-orders is missing: write"));
    }

    @Test
    void requiresAMasterForOrders() {
        // Given
        Tenant tenant = SampleTenants.oms(Map.of());
        Tenant undecided = BoundSections.with(tenant, Map.entry("masters", Map.of()));

        // When
        // Then
        assertThat(findings(undecided)).singleElement().asString().startsWith("masters.order is not set: write");
    }

    private static List<String> findings(Tenant tenant) {
        List<String> findings = new ArrayList<>();
        OrderExportSettingsCheck.check(
                tenant,
                tenant.section(OrderExportSettings.SECTION),
                (property, problem) -> findings.add(property + " " + problem));
        return findings;
    }
}
