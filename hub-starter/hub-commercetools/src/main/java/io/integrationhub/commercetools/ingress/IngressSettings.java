package io.integrationhub.commercetools.ingress;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.TenantSection;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the messaging service that pushes a tenant's notifications to {@code POST /ingress/{tenant}/commercetools}
 * authenticates: by a secret, Google's token, the signature of SNS, or a secret and one of these. Without any, nothing
 * is accepted.
 *
 * @param secrets Valid secrets; several while one is being rotated. Each is accepted as the header's whole value, as a
 *     bearer token, or, written {@code user:password}, as basic authentication.
 * @param header Header that carries the secret.
 * @param parameter Query parameter that may carry the secret instead, for services that cannot send a header, such as
 *     Google Pub/Sub. Not set by default, because URLs end up in logs.
 * @param pushToken Token by which Google Pub/Sub authenticates its pushes.
 * @param snsTopicArns ARNs of the SNS topics whose messages are accepted; if set, their signature is verified and
 *     everything else is rejected. Leave raw message delivery off, because it drops the signature.
 * @param maxBodySize Largest request body; notifications have up to 1 MiB, and some services encode them in Base64.
 * @param requestsPerSecond Requests accepted per second.
 */
@ConfigurationProperties("hub.tenants.tenant.commercetools.ingress")
record IngressSettings(
        @DefaultValue List<Secret> secrets,
        @DefaultValue("Authorization") String header,
        @Nullable String parameter,
        @DefaultValue PushToken pushToken,
        @DefaultValue List<String> snsTopicArns,
        @DefaultValue("1536KB") DataSize maxBodySize,
        @DefaultValue("500") int requestsPerSecond) {

    static final TenantSection<IngressSettings> SECTION =
            TenantSection.of("commercetools.ingress", IngressSettings.class).checkedBy(new IngressSettingsCheck());

    IngressSettings {
        secrets = List.copyOf(secrets);
        snsTopicArns = List.copyOf(snsTopicArns);
    }

    /**
     * The OpenID Connect token of a push subscription with authentication
     * (https://cloud.google.com/pubsub/docs/authenticate-push-subscriptions).
     *
     * @param audiences Accepted audiences of Google's token, as set in the push subscription; if set, a valid token is
     *     required.
     * @param serviceAccounts E-mail addresses of the service accounts that the push subscription may use; required with
     *     audiences, because anybody at Google can get a token for any audience.
     * @param issuer Issuer of the token.
     * @param keysUrl Address of the issuer's public keys.
     */
    record PushToken(
            @DefaultValue List<String> audiences,
            @DefaultValue List<String> serviceAccounts,
            @DefaultValue("https://accounts.google.com") String issuer,

            @DefaultValue("https://www.googleapis.com/oauth2/v3/certs")
            URI keysUrl) {

        PushToken {
            audiences = List.copyOf(audiences);
            serviceAccounts = List.copyOf(serviceAccounts);
        }

        boolean isRequired() {
            return !audiences.isEmpty() || !serviceAccounts.isEmpty();
        }
    }

    /** Whether messages must be signed by Amazon SNS. */
    boolean requiresSnsSignature() {
        return !snsTopicArns.isEmpty();
    }

    /** Whether any sender can authenticate. */
    boolean acceptsAnything() {
        return !secrets.isEmpty() || pushToken.isRequired() || requiresSnsSignature();
    }
}
