package io.integrationhub.system.inbound;

import io.integrationhub.core.tenant.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The secrets a sender may show; several are valid while one is being replaced. */
public final class KnownSecrets {

    private final List<byte[]> digests;

    /** Of all that are valid. */
    public KnownSecrets(List<Secret> secrets) {
        digests = secrets.stream().map(secret -> digest(secret.value())).toList();
    }

    /** Whether {@code shown} is one of them; takes the same time whichever it is, and however much of it is right. */
    public boolean contain(String shown) {
        byte[] digest = digest(shown);
        boolean known = false;
        for (byte[] secret : digests) {
            known |= MessageDigest.isEqual(digest, secret);
        }
        return known;
    }

    /** Digests are equally long, so that the comparison does not tell the secret's length. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
