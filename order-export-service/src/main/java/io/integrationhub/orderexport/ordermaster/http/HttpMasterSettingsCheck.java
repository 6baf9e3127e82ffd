package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;
import io.integrationhub.system.settings.SystemSettings;
import io.integrationhub.system.settings.Systems;
import java.util.Set;

/** Finds mistakes in the settings of tenants that use this adapter. */
record HttpMasterSettingsCheck(HttpMappings mappings) implements TenantSection.Check<HttpMasterSettings> {

    private static final Set<String> METHODS = Set.of("PUT", "POST", "PATCH");

    @Override
    public void check(Tenant tenant, HttpMasterSettings settings, Findings findings) {
        if (!isUsedBy(tenant)) {
            return;
        }
        checkPath("place-path", settings.placePath(), findings);
        if (settings.placePath().isEmpty()) {
            add(findings, "place-path", "is empty: write the path to which new orders are sent");
        }
        checkPath("amend-path", settings.amendPath(), findings);
        checkPath("cancel-path", settings.cancelPath(), findings);
        checkPath("return-path", settings.returnPath(), findings);
        if (settings.returnPath().isEmpty() && sendsReturns(tenant)) {
            add(findings, "return-path", "is empty, but returns are sent: write the path to which they are sent");
        }
        checkPath("find-path", settings.findPath(), findings);
        if (!METHODS.contains(settings.amendMethod())) {
            add(
                    findings,
                    "amend-method",
                    "'" + settings.amendMethod() + "' is not supported: write PUT, POST or PATCH");
        }
        if (settings.findPath().isEmpty() && !honorsIdempotencyKeys(tenant)) {
            add(findings, "find-path", """
                    is empty and %1$s honors no idempotency keys, so an order could be placed twice: write a path \
                    from which an order is read, or set systems.%1$s.idempotency-header\
                    """.formatted(OrderExportSettings.masterOf(tenant)));
        }
        mappings.check(tenant, findings);
    }

    private static boolean sendsReturns(Tenant tenant) {
        return tenant.section(OrderExportSettings.SECTION).returns() == OrderExportSettings.Returns.SEND;
    }

    static boolean isUsedBy(Tenant tenant) {
        return OrderExportSettings.exports(tenant)
                && tenant.section(OrderExportSettings.SECTION).adapter() == Adapter.HTTP;
    }

    /** Whether the master returns the first receipt again if it receives the same idempotency key again. */
    static boolean honorsIdempotencyKeys(Tenant tenant) {
        return Systems.find(tenant, OrderExportSettings.masterOf(tenant))
                .map(SystemSettings::idempotencyHeader)
                .filter(header -> !header.isBlank())
                .isPresent();
    }

    private static void checkPath(String property, String path, Findings findings) {
        if (!path.isEmpty() && !path.startsWith("/")) {
            add(findings, property, "'" + path + "' does not start with '/'");
        }
        if (!PathTemplate.isValid(path)) {
            add(findings, property, "'" + path + "' has an unknown placeholder: use {number}, {id} or {externalId}");
        }
    }

    private static void add(Findings findings, String property, String problem) {
        findings.add(HttpMasterSettings.NAME + "." + property, problem);
    }
}
