package io.integrationhub.system.webhook;

import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.settings.PublicKeys;
import io.integrationhub.system.settings.WebhookSettings;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.List;

/**
 * Verifies an ECDSA signature with SHA-256 over the raw bytes; the sender keeps the private key. SendGrid signs the
 * timestamp and the body like this.
 */
final class EcdsaAuthenticator implements Authenticator {

    private static final String ALGORITHM = "SHA256withECDSA";

    private final List<PublicKey> keys;
    private final SignatureInput content;

    EcdsaAuthenticator(WebhookSettings settings) {
        this.keys = settings.secrets().stream()
                .map(secret -> PublicKeys.parse(secret.value()))
                .toList();
        this.content = new SignatureInput(settings);
    }

    @Override
    public boolean mayAccept(InboundRequest head) {
        return !content.presented(head).isEmpty();
    }

    @Override
    public boolean accepts(InboundRequest request) {
        return content.presented(request).stream()
                .anyMatch(signature -> keys.stream().anyMatch(key -> isSignedWith(key, signature, request)));
    }

    private boolean isSignedWith(PublicKey key, byte[] presented, InboundRequest request) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            for (byte[] part : content.parts(request).toList()) {
                signature.update(part);
            }
            return signature.verify(presented);
        } catch (SignatureException _) {
            return false; // Not in the form of a signature.
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    @Override
    public String problem(InboundRequest request) {
        return content.problem(request);
    }
}
