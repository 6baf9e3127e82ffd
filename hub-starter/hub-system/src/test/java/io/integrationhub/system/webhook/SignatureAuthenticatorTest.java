package io.integrationhub.system.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.settings.TestSettings;
import io.integrationhub.system.settings.WebhookSettings;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureAuthenticatorTest {

    /** The example of https://github.com/standard-webhooks/standard-webhooks. */
    @Test
    void verifiesStandardWebhooks() {
        // Given
        Authenticator authenticator = authenticator(
                "scheme=hmac-sha256",
                "secrets=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "encoding=base64",
                "signed-content={id}.{timestamp}.{body}",
                "signature-header=webhook-signature",
                "timestamp-header=webhook-timestamp",
                "id-header=webhook-id");
        InboundRequest request = request(
                "{\"test\": 2432232314}",
                Map.of(
                        "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "webhook-timestamp", "1614265330",
                        "webhook-signature", "v1,aW52YWxpZA==" + " v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));

        // When
        boolean accepted = authenticator.accepts(request);

        // Then
        assertThat(accepted).isTrue();
    }

    @Test
    void removesThePrefix() {
        // Given
        Authenticator authenticator = authenticator("secrets=key", "signature-prefix=sha256=");
        InboundRequest request = request(
                "The quick brown fox jumps over the lazy dog",
                Map.of("X-Signature", "sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8"));

        // When
        boolean accepted = authenticator.accepts(request);

        // Then
        assertThat(accepted).isTrue();
    }

    @Test
    void supportsATimestampAfterTheBody() {
        // Given
        Authenticator authenticator =
                authenticator("secrets=key", "signed-content={body}{timestamp}", "timestamp-header=X-Time");
        InboundRequest request = request(
                "The quick brown fox jumps over the lazy do",
                Map.of(
                        "X-Time", "g",
                        "X-Signature", "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8"));

        // When
        boolean accepted = new SignatureAuthenticator(
                        settings("secrets=key", "signed-content={body}{timestamp}", "timestamp-header=X-Time"))
                .accepts(request);

        // Then
        assertThat(accepted).isTrue();
        assertThat(authenticator.accepts(request)).as("'g' is not a timestamp").isFalse();
    }

    /** As SendGrid signs: https://www.twilio.com/docs/sendgrid/for-developers/tracking-events. */
    @ParameterizedTest
    @CsvSource({"[],1614265330,true", "[1],1614265330,false", "[],1614265331,false"})
    void verifiesASignatureWithThePublicKey(String received, String timestamp, boolean expected) throws Exception {
        // Given
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update("1614265330[]".getBytes(StandardCharsets.UTF_8));
        Authenticator authenticator = authenticator(
                "scheme=ecdsa-sha256",
                "secrets=" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
                "encoding=base64",
                "signed-content={timestamp}{body}",
                "signature-header=X-Signature",
                "timestamp-header=X-Time");

        // When
        boolean accepted = authenticator.accepts(request(
                received,
                Map.of("X-Time", timestamp, "X-Signature", Base64.getEncoder().encodeToString(signature.sign()))));

        // Then
        assertThat(accepted).isEqualTo(expected);
        assertThat(authenticator.accepts(request("[]", Map.of("X-Time", "1614265330", "X-Signature", "AAAA"))))
                .isFalse();
        assertThat(authenticator.mayAccept(request("[]", Map.of("X-Time", "1614265330"))))
                .isFalse();
    }

    private static Authenticator authenticator(String... lines) {
        return Authenticator.of(settings(lines), InstantSource.fixed(Instant.ofEpochSecond(1614265330)));
    }

    private static WebhookSettings settings(String... lines) {
        String[] below = new String[lines.length];
        for (int i = 0; i < lines.length; i++) {
            below[i] = "webhook." + lines[i];
        }
        return TestSettings.of(below).configuredWebhook().orElseThrow();
    }

    private static InboundRequest request(String body, Map<String, String> headers) {
        return new InboundRequest(
                name -> Optional.ofNullable(headers.get(name)),
                _ -> Optional.empty(),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
