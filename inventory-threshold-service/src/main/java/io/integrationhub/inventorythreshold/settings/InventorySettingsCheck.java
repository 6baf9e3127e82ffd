package io.integrationhub.inventorythreshold.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.inventorythreshold.settings.InventorySettings.OrderKnownAt;
import io.integrationhub.system.TenantMappings;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Checks what binding cannot see. */
record InventorySettingsCheck(TenantMappings inboundMapping, StockOutMappings stockOut)
        implements TenantSection.Check<InventorySettings> {

    /** https://docs.commercetools.com/api/projects/types: names of custom fields. */
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9_-]{2,36}");

    /** https://docs.commercetools.com/api/general-concepts#keys */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{2,256}");

    /** Part of the name of a consumer group. */
    private static final Pattern RECEIVER = Pattern.compile("[a-z][a-z0-9]*");

    /** Commercetools' queries may find a new order this late. */
    private static final Duration QUERY_DELAY = Duration.ofSeconds(1);

    /** More discrepancies than this need a person to find their cause. */
    private static final long MAX_AUTO_REPAIR_LIMIT = 1_000;

    @Override
    public void check(Tenant tenant, InventorySettings settings, Findings findings) {
        checkThresholds(settings.thresholds(), findings);
        checkReconcile(settings.reconcile(), findings);
        checkReservations(settings, findings);
        checkNames(settings, findings);
        checkHoldCheckDelay(StockTenant.of(tenant), findings);
        if (settings.floor() < 0) {
            add(findings, "floor", "must not be negative");
        }
        if (settings.clockSkew().isNegative()) {
            add(findings, "clock-skew", "must not be negative; an example is 30s");
        }
        if (StockTenant.isMastered(tenant)) {
            checkFailurePolicy(settings, findings);
            checkOrderKnownAt(StockTenant.of(tenant), findings);
            checkGuard(settings.stockIn(), findings);
            inboundMapping.check(tenant, findings);
            checkStockOut(tenant, settings, findings);
            InventorySettings.INBOUND_FILES.check(settings.inboundFiles(), findings);
        }
    }

    private void checkStockOut(Tenant tenant, InventorySettings settings, Findings findings) {
        settings.stockOut().forEach((name, receiver) -> {
            String place = "stock-out." + name;
            if (!RECEIVER.matcher(name).matches()) {
                add(findings, place, "is not a name: write lower-case letters and digits");
            }
            receiver.check(tenant, (property, problem) -> add(findings, place + "." + property, problem));
        });
        stockOut.check(tenant, findings);
        if (!settings.stockOut().isEmpty() && !settings.publishEveryChange()) {
            add(
                    findings,
                    "publish-every-change",
                    "must be true, so that the systems in stock-out learn of each change");
        }
    }

    private static void checkFailurePolicy(InventorySettings settings, Findings findings) {
        if (settings.onMasterFailure() == null) {
            add(
                    findings,
                    "on-master-failure",
                    "is missing: write reject, floor or accept-and-mark, for orders with short positions if the master"
                            + " does not answer in time");
        }
    }

    /** With less, the service would look for an order that is still being checked. */
    private static void checkHoldCheckDelay(StockTenant tenant, Findings findings) {
        Duration shortest = tenant.extensionTimeout().plus(QUERY_DELAY);
        if (tenant.settings().holdCheckDelay().compareTo(shortest) < 0) {
            add(
                    findings,
                    "hold-check-delay",
                    "must be a second longer than commercetools waits for the Extension: at least "
                            + shortest.toMillis()
                            + "ms; an example is 5m");
        }
    }

    /** An order that nobody exports would hold its stock forever. */
    private static void checkOrderKnownAt(StockTenant tenant, Findings findings) {
        boolean waitsForExport = tenant.settings().orderKnownAt() == OrderKnownAt.EXPORTED;
        if (waitsForExport && !tenant.exportsOrders()) {
            add(
                    findings,
                    "order-known-at",
                    "is exported, but masters.order names no system that orders are exported to: write placed here, or"
                            + " the orders' master there");
        }
    }

    private static void checkReconcile(ReconcileSettings reconcile, Findings findings) {
        if (reconcile.interval().isNegative()) {
            add(findings, "reconcile.interval", "must not be negative; an example is 12h");
        }
        if (reconcile.autoRepairLimit() < 0 || reconcile.autoRepairLimit() > MAX_AUTO_REPAIR_LIMIT) {
            add(findings, "reconcile.auto-repair-limit", "must be between 0 and " + MAX_AUTO_REPAIR_LIMIT);
        }
    }

    /** A shorter reservation would end before the service checks whether its order exists. */
    private static void checkReservations(InventorySettings settings, Findings findings) {
        Duration shortest = settings.holdCheckDelay().multipliedBy(2);
        boolean isTooShort = settings.reservations().expiry().compareTo(shortest) < 0;
        if (settings.reservations().enabled() && isTooShort) {
            add(findings, "reservations.expiry", "must be at least twice hold-check-delay; an example is 30m");
        }
    }

    private static void checkGuard(StockInSettings stockIn, Findings findings) {
        if (stockIn.guardPercent() < 0 || stockIn.guardPercent() > 100) {
            add(findings, "stock-in.guard-percent", "must be between 0 and 100");
        }
        if (stockIn.guardMinimum() < 0) {
            add(findings, "stock-in.guard-minimum", "must not be negative");
        }
        checkKey("stock-in.custom-type", stockIn.customType(), findings);
    }

    private static void checkThresholds(ThresholdSettings thresholds, Findings findings) {
        if (thresholds.defaultThreshold() < 0) {
            add(findings, "thresholds.default", "must not be negative");
        }
        checkFieldName("thresholds.entry-field", thresholds.entryField(), findings);
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

    private static void checkNames(InventorySettings settings, Findings findings) {
        checkFieldName("unconfirmed-field", settings.unconfirmedField(), findings);
        checkKey("unconfirmed-type", settings.unconfirmedType(), findings);
        checkKey("export-channel", settings.exportChannel(), findings);
    }

    private static void checkKey(String name, String key, Findings findings) {
        if (!KEY.matcher(key).matches()) {
            add(findings, name, "'" + key + "' is not a key: write 2 to 256 characters of A-Z a-z 0-9 _ -");
        }
    }

    private static void checkFieldName(String name, String field, Findings findings) {
        if (!FIELD_NAME.matcher(field).matches()) {
            add(
                    findings,
                    name,
                    "'" + field + "' is not the name of a custom field: write 2 to 36 characters of A-Z a-z 0-9 _ -");
        }
    }

    private static void add(Findings findings, String property, String problem) {
        findings.add(InventorySettings.NAME + "." + property, problem);
    }
}
