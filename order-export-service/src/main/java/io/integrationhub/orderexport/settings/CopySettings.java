package io.integrationhub.orderexport.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.settings.Systems;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A system that receives a copy of each exported order and reports nothing back, for example a data warehouse.
 *
 * @param system Name of the system, whose address and credentials are set in systems.
 * @param method HTTP method with which an order is sent: PUT, POST or PATCH.
 * @param path Path to which an order is sent; {@code {number}} and {@code {id}} are replaced by those of the order.
 * @param mapping Mapping from the order to the request: a JSONata expression, {@code file:} and a path, or
 *     {@code preset:} and a name. Besides the order it sees {@code change}: placed, changed or cancelled.
 */
@ConfigurationProperties("hub.tenants.tenant.order-export.copies.name")
public record CopySettings(
        @DefaultValue("") String system,
        @DefaultValue("PUT") String method,
        @DefaultValue("/api/orders/{id}") String path,
        @DefaultValue("preset:copy/order") String mapping) {

    private static final Set<String> METHODS = Set.of("PUT", "POST", "PATCH");

    void check(Tenant tenant, Findings findings) {
        if (system.isEmpty()) {
            findings.add(
                    "system", "is missing: write the name of the system that receives the copies, for example dwh");
        } else if (Systems.find(tenant, system).isEmpty()) {
            findings.add("system", "'" + system + "' is not configured: set systems." + system + ".url");
        }
        if (!METHODS.contains(method)) {
            findings.add("method", "'" + method + "' is not supported: write PUT, POST or PATCH");
        }
        if (!path.startsWith("/") || path.replaceAll("\\{(number|id)}", "").contains("{")) {
            findings.add("path", "'" + path + "' must start with '/' and may contain {number} and {id}");
        }
    }
}
