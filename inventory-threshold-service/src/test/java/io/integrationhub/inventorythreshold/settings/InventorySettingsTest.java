package io.integrationhub.inventorythreshold.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.MasterFailurePolicy;
import io.integrationhub.inventorythreshold.order.SellingRule;
import io.integrationhub.inventorythreshold.settings.InventorySettings.OrdersKnown;
import io.integrationhub.inventorythreshold.settings.StockInSettings.Keeping;
import io.integrationhub.inventorythreshold.settings.StockInSettings.Strangers;
import io.integrationhub.inventorythreshold.settings.StockInSettings.Vanished;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import io.integrationhub.inventorythreshold.stock.report.MassChangeGuard;
import io.integrationhub.system.Mapping;
import io.integrationhub.test.fakes.BoundSections;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventorySettingsTest {

    @Test
    void hasDefaultsForAllButTheChoice() {
        // When
        InventorySettings settings = SampleTenants.settings(Map.of());

        // Then
        assertThat(settings.whenUnanswered()).isNull();
        assertThat(settings.checkedModes())
                .containsExactlyInAnyOrder(InventoryMode.RESERVE_ON_ORDER, InventoryMode.RESERVE_ON_CART);
        assertThat(settings.toRule())
                .isEqualTo(
                        new SellingRule(new Thresholds(0, Map.of(), Map.of(), false), MasterFailurePolicy.REFUSE, 0));
        assertThat(settings.toHoldTerms()).isEqualTo(new HoldTerms(Duration.ofMinutes(5), Duration.ofSeconds(30)));
        assertThat(settings.ordersKnown()).isEqualTo(OrdersKnown.EXPORTED);
        assertThat(settings.exportChannel()).isEqualTo("hub-order-export");
        assertThat(settings.markField()).isEqualTo("hubStockCheck");
        assertThat(settings.markType()).isEqualTo("hub-order");
        assertThat(settings.reservations()).isEqualTo(new ReservationSettings(false, Duration.ofMinutes(30)));
        assertThat(settings.drift()).isEqualTo(new ReconcileSettings(Duration.ZERO, 0));
        assertThat(settings.stockIn())
                .isEqualTo(new StockInSettings(
                        "preset:oms-neutral/stock-report",
                        Keeping.ZERO,
                        Vanished.KEEP,
                        false,
                        Strangers.LEAVE,
                        "hub-stock",
                        true,
                        30,
                        20));
    }

    @Test
    void readsEveryKey() {
        // Given
        Map<String, String> all = everyKey();

        // When
        InventorySettings settings = SampleTenants.settings(all);

        // Then
        assertThat(settings.toRule())
                .isEqualTo(new SellingRule(
                        new Thresholds(5, Map.of("berlin", 10L, "hamburg", 3L), Map.of("A=B", 1L), true),
                        MasterFailurePolicy.ACCEPT_AND_MARK,
                        2));
        assertThat(settings.checkedModes()).containsExactly(InventoryMode.NONE);
        assertThat(settings.toHoldTerms()).isEqualTo(new HoldTerms(Duration.ofMinutes(10), Duration.ofMinutes(1)));
        assertThat(settings.ordersKnown()).isEqualTo(OrdersKnown.PLACED);
        assertThat(settings.exportChannel()).isEqualTo("to-the-oms");
        assertThat(settings.markField()).isEqualTo("doubt");
        assertThat(settings.markType()).isEqualTo("shop-order");
        assertThat(settings.reservations()).isEqualTo(new ReservationSettings(true, Duration.ofHours(1)));
        assertThat(settings.drift()).isEqualTo(new ReconcileSettings(Duration.ofHours(12), 50));
        assertThat(settings.stockIn().toGuard()).isEqualTo(new MassChangeGuard(10, 0));
        assertThat(settings.thresholds().own()).isEqualTo(EntryThresholdSource.CUSTOM_FIELD);
        assertThat(settings.thresholds().ownField()).isEqualTo("keepBack");
        assertThat(settings.stockIn().vanished()).isEqualTo(Vanished.REMOVE);
        assertThat(settings.stockIn().removeEmpty()).isTrue();
        assertThat(settings.stockIn().customType()).isEqualTo("shop-stock");
        assertThat(settings.stockIn().strangers()).isEqualTo(Strangers.BELIEVE);
        assertThat(settings.stockIn().shown(-3)).isEqualTo(-3);
        assertThat(findings(all)).isEmpty();
    }

    @Test
    void asksForTheChoiceOnlyWhereStockIsChecked() {
        assertThat(findings(Map.of())).containsKey("inventory-threshold.when-unanswered");
        assertThat(findings(SampleTenants.tenant("untracked", Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "thresholds.usual, -1",
        "thresholds.channels, berlin",
        "thresholds.skus, A=many",
        "thresholds.own-field, a field",
        "stock-in.custom-type, a",
        "floor, -1",
        "look-after, 2s",
        "drift.every, -1s",
        "drift.repair-up-to, 1001",
        "tolerance, -1s",
        "mark-field, 'not a name'",
        "mark-type, x",
        "export-channel, x",
        "stock-in.guard-percent, 101",
        "stock-in.guard-least, -1",
        "stock-in.mapping, preset:nowhere",
    })
    void refusesWhatCannotBeMeant(String property, String value) {
        assertThat(findings(Map.of("when-unanswered", "refuse", property, value)))
                .containsOnlyKeys("inventory-threshold." + property);
    }

    @Test
    void refusesToWaitForAnExportThatNobodyMakes() {
        // Given
        Map<String, String> waits = Map.of("when-unanswered", "refuse");
        Map<String, String> placed = Map.of("when-unanswered", "refuse", "orders-known", "placed");

        // Then
        assertThat(findings(withOrdersOf(Map.of(), waits))).containsOnlyKeys("inventory-threshold.orders-known");
        assertThat(findings(withOrdersOf(Map.of("order", "commercetools"), waits)))
                .containsOnlyKeys("inventory-threshold.orders-known");
        assertThat(findings(withOrdersOf(Map.of(), placed))).isEmpty();
    }

    private static Tenant withOrdersOf(Map<String, String> masters, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(masters);
        all.put("inventory", "oms");
        return new Tenant(
                SampleTenants.ACME,
                Map.of(
                        "masters",
                        all,
                        ExtensionSettings.SECTION.name(),
                        BoundSections.bound(ExtensionSettings.SECTION, Map.of()),
                        InventorySettings.NAME,
                        SampleTenants.settings(settings)));
    }

    @Test
    void refusesReservationsThatEndBeforeAnybodyLooked() {
        assertThat(findings(Map.of(
                        "when-unanswered", "refuse", "reservations.enabled", "true", "reservations.expiry", "9m")))
                .containsOnlyKeys("inventory-threshold.reservations.expiry");
    }

    private static Map<String, String> everyKey() {
        Map<String, String> all = new TreeMap<>();
        all.put("thresholds.usual", "5");
        all.put("thresholds.channels", "berlin=10,hamburg=3");
        all.put("thresholds.skus", "A=B=1");
        all.put("thresholds.own", "custom-field");
        all.put("thresholds.own-field", "keepBack");
        all.put("checked-modes", "none");
        all.put("when-unanswered", "accept-and-mark");
        all.put("floor", "2");
        all.put("look-after", "10m");
        all.put("tolerance", "1m");
        all.put("orders-known", "placed");
        all.put("export-channel", "to-the-oms");
        all.put("mark-field", "doubt");
        all.put("mark-type", "shop-order");
        all.put("drift.every", "12h");
        all.put("drift.repair-up-to", "50");
        all.put("reservations.enabled", "true");
        all.put("reservations.expiry", "1h");
        all.put("stock-in.mapping", "$");
        all.put("stock-in.negative", "keep");
        all.put("stock-in.vanished", "remove");
        all.put("stock-in.remove-empty", "true");
        all.put("stock-in.strangers", "believe");
        all.put("stock-in.custom-type", "shop-stock");
        all.put("stock-in.create-channels", "false");
        all.put("stock-in.guard-percent", "10");
        all.put("stock-in.guard-least", "0");
        return all;
    }

    private static Map<String, String> findings(Map<String, String> properties) {
        return findings(SampleTenants.tenant("oms", properties));
    }

    private static Map<String, String> findings(Tenant tenant) {
        Map<String, String> findings = new TreeMap<>();
        Mapping any = input -> input;
        new InventorySettingsCheck((_, _) -> any).check(tenant, InventorySettings.of(tenant), findings::put);
        return findings;
    }
}
