package io.integrationhub.sandbox.oms;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** Makes the signed request that carries an update: HMAC-SHA256 over time and raw body. */
final class OmsSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private OmsSignature() {}

    static HttpRequest.Builder sign(WebhookTarget target, JsonNode update, Instant now) {
        byte[] body = OmsAnswer.JSON.writeValueAsBytes(update);
        String timestamp = String.valueOf(now.getEpochSecond());
        return HttpRequest.newBuilder(target.url())
                .header("Content-Type", "application/json")
                .header("X-Oms-Event-Id", update.path("eventId").asString())
                .header("X-Oms-Timestamp", timestamp)
                .header("X-Oms-Signature", signature(target.secret(), timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    static String signature(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
