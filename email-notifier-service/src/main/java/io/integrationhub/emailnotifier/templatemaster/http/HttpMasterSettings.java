package io.integrationhub.emailnotifier.templatemaster.http;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How templates are read from their master over HTTP. The path is relative to the URL of the system. A mapping is a
 * JSONata expression, {@code file:} and a path, or {@code preset:} and the name of a mapping included in the service.
 *
 * @param findPath Path from which a template is read with GET; {@code {number}} is replaced by its number.
 * @param templateMapping Mapping from the master's response to {@code {number, name, active}}.
 */
@ConfigurationProperties("hub.tenants.tenant.email-notifier.http")
record HttpMasterSettings(
        @DefaultValue("/api/templates/{number}") String findPath,
        @DefaultValue("preset:email-neutral/template") String templateMapping) {

    static final String NAME = "email-notifier.http";

    static final TenantSection<HttpMasterSettings> SECTION = TenantSection.of(NAME, HttpMasterSettings.class);
}
