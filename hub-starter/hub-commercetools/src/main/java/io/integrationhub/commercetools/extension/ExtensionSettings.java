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
 * How commercetools reaches a tenant's API Extensions, and how each of them works.
 *
 * @param url Public address of the hub; /extensions/{tenant}/{name} is appended. Required for a tenant that uses an
 *     Extension, unless managed is false.
 * @param allowPlainHttp Whether the url may begin with http: on other hosts than localhost; for stand-ins only.
 * @param secrets Valid secrets. The first one is registered with commercetools, which sends it as a bearer token. To
 *     rotate it, put the new secret first, and remove the old one a minute later.
 * @param managed Whether the hub creates and changes the Extensions; otherwise it only checks them.
 * @param keyPrefix Prefix of the Extensions' keys, which end with their names.
 * @param checkInterval Time between two checks of the Extensions.
 * @param timeoutMargin Part of commercetools' timeout reserved for the network: the hub's own deadline ends this much
 *     earlier.
 * @param maxBodySize Largest request body; carts with 500 lines have several megabytes.
 * @param named Settings per Extension, by its name.
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
        @DefaultValue("300ms") Duration timeoutMargin,
        @DefaultValue("8MB") DataSize maxBodySize,
        @DefaultValue Map<String, NamedExtensionSettings> named) {

    /** The tenant's section. */
    public static final TenantSection<ExtensionSettings> SECTION =
            TenantSection.of("commercetools.extensions", ExtensionSettings.class);

    public ExtensionSettings {
        secrets = List.copyOf(secrets);
        named = Map.copyOf(named);
    }

    /**
     * The settings of one Extension. Without any, it has no failure policy, which stops the start if the tenant uses
     * it.
     */
    public NamedExtensionSettings of(String extension) {
        return named.getOrDefault(extension, NamedExtensionSettings.NONE);
    }

    /** How long commercetools waits for this Extension. */
    public Duration timeout(ExtensionDefinition extension) {
        return Objects.requireNonNullElse(of(extension.name()).timeout(), extension.timeout());
    }

    /** The Extension's key. */
    public String key(String extension) {
        return keyPrefix + "-" + extension;
    }
}
