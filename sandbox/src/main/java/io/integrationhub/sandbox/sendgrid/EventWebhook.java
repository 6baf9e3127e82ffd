package io.integrationhub.sandbox.sendgrid;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;

/** SendGrid's Event Webhook: an array of events, signed with a private key over timestamp and body. */
public final class EventWebhook {

    private final KeyPair keys;

    public EventWebhook() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has this curve", e);
        }
    }

    /** The key with which receivers verify, as SendGrid shows it. */
    public String verificationKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** A signed request with these events, a JSON array. */
    public HttpRequest.Builder request(URI target, String events, Instant now) {
        String timestamp = String.valueOf(now.getEpochSecond());
        return HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json")
                .header("X-Twilio-Email-Event-Webhook-Timestamp", timestamp)
                .header("X-Twilio-Email-Event-Webhook-Signature", signature(timestamp, events))
                .POST(HttpRequest.BodyPublishers.ofString(events));
    }

    private String signature(String timestamp, String events) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update((timestamp + events).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has this algorithm", e);
        }
    }
}
