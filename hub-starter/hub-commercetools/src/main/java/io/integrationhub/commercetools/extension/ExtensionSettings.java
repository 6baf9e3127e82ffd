package io.integrationhub.commercetools.extension;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.TenantSection;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How commercetools reaches a tenant's API Extensions, and what each does when there is no answer.
 *
 * @param url Public address of the hub, to which /extensions/{tenant}/{name} is added. Needed by a tenant that uses an
 *     Extension, unless managed is false.
 * @param allowPlainHttp Whether the url may begin with http: on other machines than this one; for stand-ins only.
 * @param secrets Valid secrets; the first is registered with commercetools, which shows it as a bearer token. To
 *     replace one, put the new one before the old one, and take the old one away after a minute.
 * @param managed Whether the hub creates and changes the Extensions; otherwise they are only watched.
 * @param keyPrefix Beginning of the Extensions' keys, which end with their names.
 * @param checkInterval Time between two looks at the Extensions.
 * @param margin Part of commercetools' time that is left for the network: the hub's own deadline is so much sooner.
 * @param maxBodySize Largest body that is read: carts of 500 lines have some megabytes.
 * @param flows What each Extension does, by its name.
 */
@ConfigurationProperties("hub.tenants.tenant.commercetools.extensions")
public record ExtensionSettings(
        @Nullable URI url,
        @DefaultValue("false") boolean allowPlainHttp,
        @DefaultValue List<Secret> secrets,
        @DefaultValue("true") boolean managed,

        @DefaultValue("hub") @Pattern(regexp = "[A-Za-z0-9_-]{1,100}", message = "must be letters, digits, - and _")
        String keyPrefix,

        @DefaultValue("1m") Duration checkInterval,
        @DefaultValue("300ms") Duration margin,
        @DefaultValue("8MB") DataSize maxBodySize,
        @DefaultValue Map<String, ExtensionFlowSettings> flows) {

    /** The tenant's section. */
    public static final TenantSection<ExtensionSettings> SECTION =
            TenantSection.of("commercetools.extensions", ExtensionSettings.class);

    public ExtensionSettings {
        secrets = List.copyOf(secrets);
        flows = Map.copyOf(flows);
    }

    /** What a flow is set to; a flow nobody set has no choice, which the start refuses. */
    public ExtensionFlowSettings flow(String extension) {
        return flows.getOrDefault(extension, ExtensionFlowSettings.NONE);
    }

    /** How long commercetools waits for this Extension. */
    public Duration timeout(ExtensionDefinition extension) {
        return Objects.requireNonNullElse(flow(extension.name()).timeout(), extension.timeout());
    }

    /** The Extension's key. */
    public String key(String extension) {
        return keyPrefix + "-" + extension;
    }
}
