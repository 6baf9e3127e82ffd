package io.integrationhub.inventorythreshold.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.inventorythreshold.settings.InventorySettings.OrdersKnown;
import io.integrationhub.system.MappingSource;
import io.integrationhub.system.Mappings;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What binding alone cannot see. */
record InventorySettingsCheck(Mappings mappings) implements TenantSection.Check<InventorySettings> {

    /** https://docs.commercetools.com/api/projects/types: names of custom fields. */
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9_-]{2,36}");

    /** https://docs.commercetools.com/api/general-concepts#keys */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{2,256}");

    /** With less, the order itself may still be on its way into commercetools' queries. */
    private static final Duration AFTER_CHECK = Duration.ofSeconds(1);

    /** Beyond, something is wrong that a person has to look at. */
    private static final long MOST_REPAIRED = 1_000;

    @Override
    public void check(Tenant tenant, InventorySettings settings, Findings findings) {
        if (InventorySettings.isChecked(tenant) && settings.whenUnanswered() == null) {
            add(
                    findings,
                    "when-unanswered",
                    "is missing: write refuse, floor or accept-and-mark, for orders whose short"
                            + " lines the master gives no answer about in time");
        }
        checkOrdersKnown(tenant, settings, findings);
        checkThresholds(settings.thresholds(), findings);
        if (settings.floor() < 0) {
            add(findings, "floor", "must not be negative");
        }
        checkLookAfter(tenant, settings, findings);
        if (settings.tolerance().isNegative()) {
            add(findings, "tolerance", "must not be negative, for example 30s");
        }
        checkReservations(settings, findings);
        checkDrift(settings.drift(), findings);
        checkMark(settings, findings);
        if (InventorySettings.isChecked(tenant)) {
            checkStockIn(settings.stockIn(), findings);
        }
    }

    /** Else an order is looked for, and not found, that is still being checked. */
    private static void checkLookAfter(Tenant tenant, InventorySettings settings, Findings findings) {
        Duration shortest = InventorySettings.extensionTimeout(tenant).plus(AFTER_CHECK);
        if (settings.lookAfter().compareTo(shortest) < 0) {
            add(
                    findings,
                    "look-after",
                    "must be a second longer than commercetools waits for the Extension: at least "
                            + shortest.toMillis()
                            + "ms, for example 5m");
        }
    }

    /** Else what orders hold would be held for ever. */
    private static void checkOrdersKnown(Tenant tenant, InventorySettings settings, Findings findings) {
        boolean isChecked = InventorySettings.isChecked(tenant);
        boolean waitsForExport = settings.ordersKnown() == OrdersKnown.EXPORTED;
        if (isChecked && waitsForExport && !InventorySettings.ordersAreExported(tenant)) {
            add(
                    findings,
                    "orders-known",
                    "is exported, but masters.order names no system that orders are handed over to:"
                            + " write placed, or the orders' master there");
        }
        if (!KEY.matcher(settings.exportChannel()).matches()) {
            add(findings, "export-channel", notAKey(settings.exportChannel()));
        }
    }

    private static void checkDrift(ReconcileSettings drift, Findings findings) {
        if (drift.every().isNegative()) {
            add(findings, "drift.every", "must not be negative, for example 12h");
        }
        if (drift.repairUpTo() < 0 || drift.repairUpTo() > MOST_REPAIRED) {
            add(findings, "drift.repair-up-to", "must be between 0 and " + MOST_REPAIRED);
        }
    }

    /** Else it is over before anybody looked whether the order came. */
    private static void checkReservations(InventorySettings settings, Findings findings) {
        Duration least = settings.lookAfter().multipliedBy(2);
        boolean isTooShort = settings.reservations().expiry().compareTo(least) < 0;
        if (settings.reservations().enabled() && isTooShort) {
            add(findings, "reservations.expiry", "must be at least twice look-after, for example 30m");
        }
    }

    private void checkStockIn(StockInSettings stockIn, Findings findings) {
        if (stockIn.guardPercent() < 0 || stockIn.guardPercent() > 100) {
            add(findings, "stock-in.guard-percent", "must be between 0 and 100");
        }
        if (!KEY.matcher(stockIn.customType()).matches()) {
            add(findings, "stock-in.custom-type", notAKey(stockIn.customType()));
        }
        if (stockIn.guardLeast() < 0) {
            add(findings, "stock-in.guard-least", "must not be negative");
        }
        String property = InventorySettings.NAME + ".stock-in.mapping";
        try {
            MappingSource source = MappingSource.of(property, stockIn.mapping());
            mappings.compile(source.place(), source.text());
        } catch (IllegalArgumentException e) {
            findings.add(property, String.valueOf(e.getMessage()));
        }
    }

    private static void checkThresholds(ThresholdSettings thresholds, Findings findings) {
        if (thresholds.usual() < 0) {
            add(findings, "thresholds.usual", "must not be negative");
        }
        if (!FIELD_NAME.matcher(thresholds.ownField()).matches()) {
            add(findings, "thresholds.own-field", notAField(thresholds.ownField()));
        }
        checkParts("thresholds.channels", thresholds.channels(), findings);
        checkParts("thresholds.skus", thresholds.skus(), findings);
    }

    private static void checkParts(String name, List<String> parts, Findings findings) {
        try {
            ThresholdSettings.parsed(parts);
        } catch (IllegalArgumentException e) {
            add(findings, name, String.valueOf(e.getMessage()));
        }
    }

    private static void checkMark(InventorySettings settings, Findings findings) {
        if (!FIELD_NAME.matcher(settings.markField()).matches()) {
            add(findings, "mark-field", notAField(settings.markField()));
        }
        if (!KEY.matcher(settings.markType()).matches()) {
            add(findings, "mark-type", notAKey(settings.markType()));
        }
    }

    private static String notAKey(String key) {
        return "'" + key + "' is not a key: write 2 to 256 of A-Z a-z 0-9 _ -";
    }

    private static String notAField(String name) {
        return "'" + name + "' is not a custom field's name: write 2 to 36 of A-Z a-z 0-9 _ -";
    }

    private static void add(Findings findings, String property, String problem) {
        findings.add(InventorySettings.NAME + "." + property, problem);
    }
}
