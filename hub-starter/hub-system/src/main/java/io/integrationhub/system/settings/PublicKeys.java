package io.integrationhub.system.settings;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Public keys for elliptic curves, as senders of webhooks show them: SubjectPublicKeyInfo (RFC 5280) in Base64. */
public final class PublicKeys {

    private PublicKeys() {}

    /** @throws IllegalArgumentException if it is no such key */
    public static PublicKey parse(String base64) {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64.strip())));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no public key for an elliptic curve", e);
        }
    }

    static boolean isValid(String base64) {
        try {
            parse(base64);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
