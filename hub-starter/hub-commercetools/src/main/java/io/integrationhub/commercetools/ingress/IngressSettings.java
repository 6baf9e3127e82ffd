package io.integrationhub.commercetools.ingress;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.TenantSection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the messaging service that pushes a tenant's notifications to {@code POST /ingress/{tenant}/commercetools}
 * authenticates. Without a secret nothing is accepted.
 *
 * @param secrets Valid secrets; several while one is being rotated. Each is accepted as the header's whole value, as a
 *     bearer token, or, written {@code user:password}, as basic authentication.
 * @param header Header that carries the secret.
 * @param parameter Query parameter that may carry the secret instead, for services that cannot send a header, such as
 *     Google Pub/Sub. Not set by default, because URLs end up in logs.
 * @param maxBodySize Largest request body; notifications have up to 1 MiB, and some services encode them in Base64.
 * @param requestsPerSecond Requests accepted per second.
 */
@ConfigurationProperties("hub.tenants.tenant.commercetools.ingress")
record IngressSettings(
        @DefaultValue List<Secret> secrets,
        @DefaultValue("Authorization") String header,
        @Nullable String parameter,
        @DefaultValue("1536KB") DataSize maxBodySize,
        @DefaultValue("500") int requestsPerSecond) {

    static final TenantSection<IngressSettings> SECTION = TenantSection.of(
                    "commercetools.ingress", IngressSettings.class)
            .checkedBy((_, settings, findings) -> settings.check(findings));

    IngressSettings {
        secrets = List.copyOf(secrets);
    }

    private void check(Findings findings) {
        if (secrets.stream().anyMatch(secret -> secret.value().length() < 16)) {
            findings.add(
                    "commercetools.ingress.secrets",
                    "contains a secret that can be guessed; use at least 16 characters, such as openssl rand -hex 24");
        }
        if (requestsPerSecond < 1) {
            findings.add("commercetools.ingress.requests-per-second", "must be at least 1, not " + requestsPerSecond);
        }
    }
}
