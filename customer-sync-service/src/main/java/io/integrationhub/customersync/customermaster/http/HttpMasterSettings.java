package io.integrationhub.customersync.customermaster.http;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers are read from their master over HTTP, for tenants whose messages are doorbells. The path is relative to
 * the URL of the system.
 *
 * @param findPath Path from which a customer is read with GET; {@code {number}} is replaced by its number.
 */
@ConfigurationProperties("hub.tenants.tenant.customer-sync.http")
record HttpMasterSettings(
        @DefaultValue("/api/customers/{number}") String findPath) {

    static final String NAME = "customer-sync.http";

    static final TenantSection<HttpMasterSettings> SECTION = TenantSection.of(NAME, HttpMasterSettings.class);
}
