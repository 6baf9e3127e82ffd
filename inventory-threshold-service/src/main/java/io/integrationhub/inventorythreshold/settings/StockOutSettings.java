package io.integrationhub.inventorythreshold.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.settings.Systems;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A system that is told what can be sold, for example a CDP or a search index.
 *
 * @param system Name of the system, whose address and credentials are set in systems.
 * @param method HTTP method with which a quantity is sent: PUT, POST or PATCH.
 * @param path Path to which a quantity is sent; {@code {sku}} and {@code {channel}} are replaced.
 * @param mapping Mapping from {@code {sku, channel, available}} to the request: a JSONata expression, {@code file:} and
 *     a path, or {@code preset:} and a name.
 */
@ConfigurationProperties("hub.tenants.tenant.inventory-threshold.stock-out.name")
public record StockOutSettings(
        @DefaultValue("") String system,
        @DefaultValue("PUT") String method,
        @DefaultValue("/stock/{sku}") String path,
        @DefaultValue("preset:stock-out/position") String mapping) {

    private static final Set<String> METHODS = Set.of("PUT", "POST", "PATCH");

    void check(Tenant tenant, Findings findings) {
        if (system.isEmpty()) {
            findings.add("system", "is missing: write the name of the system that is told what can be sold");
        } else if (Systems.find(tenant, system).isEmpty()) {
            findings.add("system", "'" + system + "' is not configured: set systems." + system + ".url");
        }
        if (!METHODS.contains(method)) {
            findings.add("method", "'" + method + "' is not supported: write PUT, POST or PATCH");
        }
        if (!path.startsWith("/") || path.replaceAll("\\{(sku|channel)}", "").contains("{")) {
            findings.add("path", "'" + path + "' must start with '/' and may contain {sku} and {channel}");
        }
    }
}
