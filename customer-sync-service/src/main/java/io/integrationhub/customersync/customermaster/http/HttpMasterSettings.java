package io.integrationhub.customersync.customermaster.http;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers are read from their master over HTTP. The path is relative to the URL of the system. A mapping is a
 * JSONata expression, {@code file:} and a path, or {@code preset:} and the name of a mapping included in the service.
 *
 * @param findPath Path from which a customer is read with GET; {@code {number}} is replaced by its number.
 * @param customerMapping Mapping from the master's response to {@code {number, name, active}}.
 */
@ConfigurationProperties("hub.tenants.tenant.customer-sync.http")
record HttpMasterSettings(
        @DefaultValue("/api/customers/{number}") String findPath,
        @DefaultValue("preset:cdp-neutral/customer") String customerMapping) {

    static final String NAME = "customer-sync.http";

    static final TenantSection<HttpMasterSettings> SECTION = TenantSection.of(NAME, HttpMasterSettings.class);
}
