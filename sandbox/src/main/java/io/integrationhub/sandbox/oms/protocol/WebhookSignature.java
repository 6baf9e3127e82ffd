package io.integrationhub.sandbox.oms.protocol;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Creates the signed request that carries a webhook: HMAC-SHA256 over the timestamp and the raw body. */
public final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WebhookSignature() {}

    static HttpRequest.Builder sign(OmsWebhooks.Target target, JsonNode update, Instant now) {
        return sign(target, JSON.writeValueAsBytes(update), now)
                .header("X-Oms-Event-Id", update.path("eventId").asString());
    }

    /** A signed request with any body, without the id of an event. */
    public static HttpRequest.Builder sign(OmsWebhooks.Target target, byte[] body, Instant now) {
        String timestamp = String.valueOf(now.getEpochSecond());
        return HttpRequest.newBuilder(target.url())
                .header("Content-Type", "application/json")
                .header("X-Oms-Timestamp", timestamp)
                .header("X-Oms-Signature", signature(target.secret(), timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private static String signature(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform provides " + ALGORITHM, e);
        }
    }
}
