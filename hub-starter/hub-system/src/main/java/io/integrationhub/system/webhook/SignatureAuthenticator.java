package io.integrationhub.system.webhook;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.settings.WebhookSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies an HMAC-SHA256 signature over the raw bytes, as most systems send (https://www.standardwebhooks.com). */
final class SignatureAuthenticator implements Authenticator {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String BASE64_KEY = "whsec_";

    private final List<SecretKeySpec> keys;
    private final SignatureInput content;

    SignatureAuthenticator(WebhookSettings settings) {
        this.keys = settings.secrets().stream().map(SignatureAuthenticator::key).toList();
        this.content = new SignatureInput(settings);
    }

    /** Standard Webhooks marks Base64-encoded keys with a prefix. */
    private static SecretKeySpec key(Secret secret) {
        String value = secret.value();
        byte[] bytes = value.startsWith(BASE64_KEY)
                ? Base64.getDecoder().decode(value.substring(BASE64_KEY.length()))
                : value.getBytes(StandardCharsets.UTF_8);
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** A signature can only be verified with the body, but a request without one needs no body. */
    @Override
    public boolean mayAccept(InboundRequest head) {
        return !content.presented(head).isEmpty();
    }

    @Override
    public boolean accepts(InboundRequest request) {
        List<byte[]> presented = content.presented(request);
        boolean valid = false;
        for (SecretKeySpec key : keys) {
            byte[] expected = sign(key, request);
            for (byte[] signature : presented) {
                valid |= MessageDigest.isEqual(expected, signature);
            }
        }
        return valid;
    }

    @Override
    public String problem(InboundRequest request) {
        return content.problem(request);
    }

    private byte[] sign(SecretKeySpec key, InboundRequest request) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            content.parts(request).forEach(mac::update);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
