package io.integrationhub.system;

import io.integrationhub.core.tenant.Secret;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How an outside system proves who it is when it calls {@code POST /webhooks/{tenant}/{system}}, and what is read of
 * it.
 *
 * @param scheme Kind of proof.
 * @param secrets Valid secrets; several at once while one is being replaced. For basic each is {@code user:password}.
 * @param signatureHeader Header with the signature, for hmac-sha256, or with the secret, for header.
 * @param signaturePrefix Text before each signature that is not part of it, for example {@code sha256=}.
 * @param encoding How the signature is written, for hmac-sha256.
 * @param signed What is signed, for hmac-sha256: a text with {@code {body}} and, as the system does it,
 *     {@code {timestamp}} and {@code {id}}.
 * @param timestampHeader Header with the time of sending: epoch seconds, milliseconds, or ISO 8601. Empty if there is
 *     none.
 * @param idHeader Header with the event's id. Empty if there is none: then the body's digest is the id.
 * @param tolerance How far the time of sending may be away from now, either way.
 * @param rememberFor How long ids are remembered, so that a repeated event is not published again.
 * @param key JSONata expression that gives the record's key from the body. Empty for the service's own.
 * @param maxBodySize Largest body that is read.
 * @param requestsPerSecond Requests taken per second.
 */
public record WebhookSettings(
        @DefaultValue("hmac-sha256") Scheme scheme,
        @DefaultValue List<Secret> secrets,
        @DefaultValue("X-Signature") String signatureHeader,
        @DefaultValue("") String signaturePrefix,
        @DefaultValue("hex") Encoding encoding,
        @DefaultValue("{body}") String signed,
        @Nullable String timestampHeader,
        @Nullable String idHeader,
        @DefaultValue("5m") Duration tolerance,
        @DefaultValue("24h") Duration rememberFor,
        @Nullable String key,
        @DefaultValue("1MB") DataSize maxBodySize,
        @DefaultValue("100") int requestsPerSecond) {

    public WebhookSettings {
        secrets = List.copyOf(secrets);
    }

    /** The kinds of proof. */
    public enum Scheme {
        HMAC_SHA256,
        BEARER,
        BASIC,
        HEADER
    }

    /** How a signature's bytes are written. */
    public enum Encoding {
        HEX,
        BASE64
    }
}
