package io.integrationhub.system.settings;

import io.integrationhub.core.tenant.Secret;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How an outside system authenticates when it calls {@code POST /webhooks/{tenant}/{system}}, and how its requests are
 * read.
 *
 * @param scheme Scheme of authentication: hmac-sha256, ecdsa-sha256, bearer, basic or header.
 * @param secrets Valid secrets; several at once while one is being replaced. For basic, each is {@code user:password};
 *     for ecdsa-sha256, each is the sender's public key in Base64.
 * @param signatureHeader Header with the signature, for hmac-sha256 and ecdsa-sha256, or with the secret, for header.
 * @param signaturePrefix Text before each signature that is not part of it, for example {@code sha256=}.
 * @param encoding Encoding of the signature, for hmac-sha256 and ecdsa-sha256.
 * @param signedContent Content that is signed, for hmac-sha256 and ecdsa-sha256: a text with {@code {body}} and, if the
 *     system signs them, {@code {timestamp}} and {@code {id}}.
 * @param timestampHeader Header with the time of sending: epoch seconds, milliseconds, or ISO 8601. Empty if the system
 *     sends none.
 * @param idHeader Header with the id of the event. Empty if the system sends none.
 * @param eventId JSONata expression for the id of the event, applied to the body. Empty if the body has none. Only an
 *     event with an id can be recognized as repeated: equal bodies without one may be two events.
 * @param tolerance Maximum difference between the time of sending and now, in either direction.
 * @param deduplicationWindow Time for which the ids of events are kept, so that a repeated event is not published
 *     again.
 * @param key JSONata expression for the record's key, applied to the body. Empty for the key the service defines.
 * @param testContentTypes Content types of requests with which the system only tests the webhook, for example
 *     {@code application/x-www-form-urlencoded}. They are answered with 200, signed or not, and nothing is published.
 *     Empty to reject every content type except JSON.
 * @param testEvent JSONata expression that yields true for the body of an authentic request with which the system only
 *     tests the webhook. It is answered with 200, and nothing is published. Empty if the system sends none.
 * @param maxBodySize Maximum size of a body. A larger one than the default needs a larger max.message.bytes of its
 *     topic.
 * @param requestsPerSecond Maximum number of requests per second.
 */
public record WebhookSettings(
        @DefaultValue("hmac-sha256") Scheme scheme,
        @DefaultValue List<Secret> secrets,
        @DefaultValue("X-Signature") String signatureHeader,
        @DefaultValue("") String signaturePrefix,
        @DefaultValue("hex") Encoding encoding,
        @DefaultValue("{body}") String signedContent,
        @Nullable String timestampHeader,
        @Nullable String idHeader,
        @Nullable String eventId,
        @DefaultValue("5m") Duration tolerance,
        @DefaultValue("24h") Duration deduplicationWindow,
        @Nullable String key,
        @DefaultValue List<String> testContentTypes,
        @Nullable String testEvent,
        @DefaultValue("1000KB") DataSize maxBodySize,
        @DefaultValue("100") int requestsPerSecond) {

    public WebhookSettings {
        secrets = List.copyOf(secrets);
        testContentTypes = List.copyOf(testContentTypes);
    }

    /** Kinds of authentication. */
    public enum Scheme {
        HMAC_SHA256,
        ECDSA_SHA256,
        BEARER,
        BASIC,
        HEADER
    }

    /** Encodings of a signature. */
    public enum Encoding {
        HEX,
        BASE64
    }
}
