package io.integrationhub.system.webhook;

import io.integrationhub.system.inbound.RunningEndpoints;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The OMS of the tenant acme, which signs the events that it sends to the hub. */
record SigningOms(RunningEndpoints service) {

    /** A new event about an order. */
    static String event(String number) {
        return "{\"eventId\":\"" + UUID.randomUUID() + "\",\"order\":{\"number\":\"" + number + "\"}}";
    }

    /** A request signed now with the new secret. */
    HttpRequest.Builder signed(String body) {
        return signed(body, Instant.now().getEpochSecond(), "new-secret-of-the-oms");
    }

    HttpRequest.Builder signed(String body, long timestamp, String secret) {
        return service.post("/webhooks/acme/oms", body)
                .header("X-Oms-Timestamp", Long.toString(timestamp))
                .header("X-Oms-Signature", hmac(timestamp + "." + body, secret));
    }

    private static String hmac(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
