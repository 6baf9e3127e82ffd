package io.integrationhub.catalogsync.productmaster.http;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How products are read from their master over HTTP. The path is relative to the URL of the system. A mapping is a
 * JSONata expression, {@code file:} and a path, or {@code preset:} and the name of a mapping included in the service.
 *
 * @param findPath Path from which a product is read with GET; {@code {number}} is replaced by its number.
 * @param productMapping Mapping from the master's response to {@code {number, name, active}}.
 */
@ConfigurationProperties("hub.tenants.tenant.catalog-sync.http")
record HttpMasterSettings(
        @DefaultValue("/api/products/{number}") String findPath,
        @DefaultValue("preset:pim-neutral/product") String productMapping) {

    static final String NAME = "catalog-sync.http";

    static final TenantSection<HttpMasterSettings> SECTION = TenantSection.of(NAME, HttpMasterSettings.class);
}
