package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.settings.SystemSettings;
import io.integrationhub.system.settings.Systems;
import java.util.Set;

/** What binding alone cannot see, for tenants that use this adapter. */
record HttpMasterChecks(Mappings mappings) implements TenantSection.Check<HttpMasterSettings> {

    private static final Set<String> METHODS = Set.of("PUT", "POST", "PATCH");

    @Override
    public void check(Tenant tenant, HttpMasterSettings settings, Findings findings) {
        if (!isUsedBy(tenant)) {
            return;
        }
        checkPath("place-path", settings.placePath(), findings);
        if (settings.placePath().isEmpty()) {
            add(findings, "place-path", "is empty: write the path that takes new orders");
        }
        checkPath("amend-path", settings.amendPath(), findings);
        checkPath("cancel-path", settings.cancelPath(), findings);
        checkPath("find-path", settings.findPath(), findings);
        if (!METHODS.contains(settings.amendMethod())) {
            add(findings, "amend-method", "'" + settings.amendMethod() + "' is not possible: write PUT, POST or PATCH");
        }
        if (settings.findPath().isEmpty() && !honoursKeys(tenant)) {
            String system = OrderExportSettings.masterOf(tenant);
            add(
                    findings,
                    "find-path",
                    "is empty, and "
                            + system
                            + " honours no idempotency key: an order could be placed"
                            + " twice. Write a path that finds an order, or set systems."
                            + system
                            + ".idempotency-header");
        }
        HttpMappings.check(settings, mappings, findings);
    }

    static boolean isUsedBy(Tenant tenant) {
        return OrderExportSettings.exports(tenant)
                && OrderExportSettings.of(tenant).adapter() == Adapter.HTTP;
    }

    /** Whether the master gives the first receipt again when it gets the same key again. */
    static boolean honoursKeys(Tenant tenant) {
        return Systems.find(tenant, OrderExportSettings.masterOf(tenant))
                .map(SystemSettings::idempotencyHeader)
                .filter(header -> !header.isBlank())
                .isPresent();
    }

    private static void checkPath(String property, String path, Findings findings) {
        if (!path.isEmpty() && !path.startsWith("/")) {
            add(findings, property, "'" + path + "' does not begin with '/'");
        }
        if (!PathTemplate.isKnown(path)) {
            add(
                    findings,
                    property,
                    "'" + path + "' has an unknown part in braces: there are {number}, {id} and" + " {externalId}");
        }
    }

    private static void add(Findings findings, String property, String problem) {
        findings.add(HttpMasterSettings.NAME + "." + property, problem);
    }
}
