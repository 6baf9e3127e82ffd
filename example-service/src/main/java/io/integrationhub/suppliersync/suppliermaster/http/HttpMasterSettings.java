package io.integrationhub.suppliersync.suppliermaster.http;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How suppliers are read from their master over HTTP. The path is relative to the URL of the system. A mapping is a
 * JSONata expression, {@code file:} and a path, or {@code preset:} and the name of a mapping included in the service.
 *
 * @param findPath Path from which a supplier is read with GET; {@code {number}} is replaced by its number.
 * @param supplierMapping Mapping from the master's response to {@code {number, name, active}}.
 */
@ConfigurationProperties("hub.tenants.tenant.supplier-sync.http")
record HttpMasterSettings(
        @DefaultValue("/api/suppliers/{number}") String findPath,
        @DefaultValue("preset:erp-neutral/supplier") String supplierMapping) {

    static final String NAME = "supplier-sync.http";

    static final TenantSection<HttpMasterSettings> SECTION = TenantSection.of(NAME, HttpMasterSettings.class);
}
