package io.integrationhub.inventorythreshold.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.MasterFailurePolicy;
import io.integrationhub.inventorythreshold.order.SellingRule;
import io.integrationhub.inventorythreshold.settings.InventorySettings.OrderKnownAt;
import io.integrationhub.inventorythreshold.settings.StockInSettings.MissingPositions;
import io.integrationhub.inventorythreshold.settings.StockInSettings.NegativeQuantities;
import io.integrationhub.inventorythreshold.settings.StockInSettings.RepeatedPositions;
import io.integrationhub.inventorythreshold.settings.StockInSettings.UnmatchedEntries;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import io.integrationhub.inventorythreshold.stock.report.MassChangeGuard;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.test.fakes.BoundSections;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventorySettingsTest {

    @Test
    void hasADefaultForEverySettingButTheFailurePolicy() {
        // When
        InventorySettings settings = BoundSections.bound(InventorySettings.SECTION, Map.of());

        // Then
        assertThat(settings.onMasterFailure()).isNull();
        assertThat(settings.checkedModes())
                .containsExactlyInAnyOrder(InventoryMode.RESERVE_ON_ORDER, InventoryMode.RESERVE_ON_CART);
        assertThat(settings.toSellingRule())
                .isEqualTo(
                        new SellingRule(new Thresholds(0, Map.of(), Map.of(), false), MasterFailurePolicy.REJECT, 0));
        assertThat(settings.toHoldTerms())
                .isEqualTo(holdTerms(settings, Duration.ofMinutes(5), Duration.ofSeconds(30)));
        assertThat(settings.orderKnownAt()).isEqualTo(OrderKnownAt.EXPORTED);
        assertThat(settings.exportChannel()).isEqualTo("hub-order-export");
        assertThat(settings.unconfirmedField()).isEqualTo("hubStockCheck");
        assertThat(settings.unconfirmedType()).isEqualTo("hub-order");
        assertThat(settings.publishEveryChange()).isFalse();
        assertThat(settings.stockOut()).isEmpty();
        assertThat(settings.inboundMapping()).isEqualTo("preset:oms-neutral/stock-report");
        assertThat(settings.inboundFiles().folder()).isNull();
        assertThat(settings.reservations()).isEqualTo(new ReservationSettings(false, Duration.ofMinutes(30)));
        assertThat(settings.reconcile()).isEqualTo(new ReconcileSettings(Duration.ZERO, 0));
        assertThat(settings.stockIn())
                .isEqualTo(new StockInSettings(
                        NegativeQuantities.ZERO,
                        MissingPositions.KEEP,
                        RepeatedPositions.REJECT,
                        false,
                        UnmatchedEntries.IGNORE,
                        "hub-stock",
                        Map.of(),
                        true,
                        30,
                        20,
                        Duration.ofDays(90),
                        Duration.ofDays(7)));
    }

    @Test
    void readsEveryKey() {
        // Given
        Map<String, String> all = everyKey();

        // When
        InventorySettings settings = BoundSections.bound(InventorySettings.SECTION, all);

        // Then
        assertThat(settings.toSellingRule())
                .isEqualTo(new SellingRule(
                        new Thresholds(5, Map.of("berlin", 10L, "hamburg", 3L), Map.of("A=B", 1L), true),
                        MasterFailurePolicy.ACCEPT_AND_MARK,
                        2));
        assertThat(settings.checkedModes()).containsExactly(InventoryMode.NONE);
        assertThat(settings.toHoldTerms())
                .isEqualTo(holdTerms(settings, Duration.ofMinutes(10), Duration.ofMinutes(1)));
        assertThat(settings.orderKnownAt()).isEqualTo(OrderKnownAt.PLACED);
        assertThat(settings.exportChannel()).isEqualTo("to-the-oms");
        assertThat(settings.unconfirmedField()).isEqualTo("unchecked");
        assertThat(settings.unconfirmedType()).isEqualTo("shop-order");
        assertThat(settings.publishEveryChange()).isTrue();
        assertThat(settings.inboundMapping()).isEqualTo("$");
        assertThat(settings.inboundFiles().fullFeed()).isTrue();
        assertThat(settings.reservations()).isEqualTo(new ReservationSettings(true, Duration.ofHours(1)));
        assertThat(settings.reconcile()).isEqualTo(new ReconcileSettings(Duration.ofHours(12), 50));
        assertThat(settings.thresholds().entrySource()).isEqualTo(EntryThresholdSource.CUSTOM_FIELD);
        assertThat(settings.thresholds().entryField()).isEqualTo("keepBack");
        assertThat(settings.stockIn().toGuard()).isEqualTo(new MassChangeGuard(10, 0));
        assertThat(settings.stockIn().missingPositions()).isEqualTo(MissingPositions.REMOVE);
        assertThat(settings.stockIn().removeEmpty()).isTrue();
        assertThat(settings.stockIn().customType()).isEqualTo("shop-stock");
        assertThat(settings.stockIn().locations()).isEqualTo(Map.of("p1", "berlin"));
        assertThat(settings.stockIn().createChannels()).isFalse();
        assertThat(settings.stockIn().unmatchedEntries()).isEqualTo(UnmatchedEntries.ADOPT);
        assertThat(settings.stockIn().shown(-3)).isEqualTo(-3);
        assertThat(findings(all)).isEmpty();
    }

    @Test
    void requiresAFailurePolicyOnlyWhereTheStockHasAMaster() {
        assertThat(findings(Map.of())).containsKey("inventory-threshold.on-master-failure");
        assertThat(findings(SampleTenants.withMaster("untracked", Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "thresholds.default, -1",
        "thresholds.channels, berlin",
        "thresholds.skus, A=many",
        "thresholds.entry-field, a field",
        "stock-in.custom-type, a",
        "floor, -1",
        "hold-check-delay, 2s",
        "reconcile.interval, -1s",
        "reconcile.auto-repair-limit, 1001",
        "clock-skew, -1s",
        "unconfirmed-field, 'not a name'",
        "unconfirmed-type, x",
        "export-channel, x",
        "stock-in.guard-percent, 101",
        "stock-in.guard-minimum, -1",
        "inbound-mapping, preset:nowhere",
        "inbound-files.part-size, 0",
        "inbound-files.folder, /nowhere/at/all",
        "inbound-files.interval, 1ms",
    })
    void rejectsAnInvalidValue(String property, String value) {
        assertThat(findings(Map.of("on-master-failure", "reject", property, value)))
                .containsOnlyKeys("inventory-threshold." + property);
    }

    @Test
    void rejectsAnSftpServerWithoutKeyAndCredentials() {
        assertThat(findings(Map.of("on-master-failure", "reject", "inbound-files.sftp.host", "sftp.example.com")))
                .containsOnlyKeys(
                        "inventory-threshold.inbound-files.sftp.host-key",
                        "inventory-threshold.inbound-files.sftp.username",
                        "inventory-threshold.inbound-files.sftp.password");
    }

    @Test
    void rejectsWaitingForAnExportWhereOrdersAreNotExported() {
        // Given
        Map<String, String> exported = Map.of("on-master-failure", "reject");
        Map<String, String> placed = Map.of("on-master-failure", "reject", "order-known-at", "placed");

        // Then
        assertThat(findings(withMasters(Map.of(), exported))).containsOnlyKeys("inventory-threshold.order-known-at");
        assertThat(findings(withMasters(Map.of("order", "commercetools"), exported)))
                .containsOnlyKeys("inventory-threshold.order-known-at");
        assertThat(findings(withMasters(Map.of(), placed))).isEmpty();
    }

    private static Tenant withMasters(Map<String, String> masters, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(masters);
        all.put("inventory", "oms");
        return BoundSections.with(
                new Tenant(SampleTenants.ACME, Map.of("masters", all)),
                BoundSections.entry(ExtensionSettings.SECTION, Map.of()),
                BoundSections.entry(Systems.SECTION, Map.of()),
                BoundSections.entry(InventorySettings.SECTION, settings));
    }

    @Test
    void rejectsReservationsThatExpireBeforeTheirOrdersAreChecked() {
        assertThat(findings(Map.of(
                        "on-master-failure", "reject", "reservations.enabled", "true", "reservations.expiry", "9m")))
                .containsOnlyKeys("inventory-threshold.reservations.expiry");
    }

    @Test
    void rejectsAReceiverThatNeverLearnsOfChanges() {
        // Given
        Map<String, String> settings = Map.of(
                "on-master-failure", "reject",
                "stock-out.cdp.system", "cdp",
                "stock-out.cdp.method", "GET",
                "stock-out.cdp.path", "stock/{id}",
                "stock-out.cdp.mapping", "preset:nowhere");

        // Then
        assertThat(findings(settings))
                .containsOnlyKeys(
                        "inventory-threshold.stock-out.cdp.system",
                        "inventory-threshold.stock-out.cdp.method",
                        "inventory-threshold.stock-out.cdp.path",
                        "inventory-threshold.stock-out.cdp.mapping",
                        "inventory-threshold.publish-every-change");
    }

    private static Map<String, String> everyKey() {
        Map<String, String> all = new TreeMap<>();
        all.put("thresholds.default", "5");
        all.put("thresholds.channels", "berlin=10,hamburg=3");
        all.put("thresholds.skus", "A=B=1");
        all.put("thresholds.entry-source", "custom-field");
        all.put("thresholds.entry-field", "keepBack");
        all.put("checked-modes", "none");
        all.put("on-master-failure", "accept-and-mark");
        all.put("floor", "2");
        all.put("hold-check-delay", "10m");
        all.put("clock-skew", "1m");
        all.put("order-known-at", "placed");
        all.put("export-channel", "to-the-oms");
        all.put("unconfirmed-field", "unchecked");
        all.put("unconfirmed-type", "shop-order");
        all.put("publish-every-change", "true");
        all.put("inbound-mapping", "$");
        all.put("inbound-files.full-feed", "true");
        all.put("reconcile.interval", "12h");
        all.put("reconcile.auto-repair-limit", "50");
        all.put("reservations.enabled", "true");
        all.put("reservations.expiry", "1h");
        all.put("stock-in.negative-quantities", "keep");
        all.put("stock-in.missing-positions", "remove");
        all.put("stock-in.repeated-positions", "sum");
        all.put("stock-in.remove-empty", "true");
        all.put("stock-in.unmatched-entries", "adopt");
        all.put("stock-in.custom-type", "shop-stock");
        all.put("stock-in.create-channels", "false");
        all.put("stock-in.locations.p1", "berlin");
        all.put("stock-in.guard-percent", "10");
        all.put("stock-in.guard-minimum", "0");
        return all;
    }

    private static Map<String, String> findings(Map<String, String> properties) {
        return findings(SampleTenants.withMaster("oms", properties));
    }

    private static Map<String, String> findings(Tenant tenant) {
        Map<String, String> findings = new TreeMap<>();
        Mapping identity = input -> input;
        Mappings compiler = (_, _) -> identity;
        new InventorySettingsCheck(InventorySettings.inboundMapping(compiler), new StockOutMappings(compiler))
                .check(tenant, tenant.section(InventorySettings.SECTION), findings::put);
        return findings;
    }

    private static HoldTerms holdTerms(InventorySettings settings, Duration checkDelay, Duration clockSkew) {
        return new HoldTerms(checkDelay, clockSkew, settings.thresholds().toThresholds());
    }
}
