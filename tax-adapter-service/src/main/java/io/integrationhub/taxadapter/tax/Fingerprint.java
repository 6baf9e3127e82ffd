package io.integrationhub.taxadapter.tax;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash that is equal exactly if everything the tax depends on is equal. */
public record Fingerprint(String value) {

    /** Hashes values in this order; each is prefixed with its length, so that neighbours cannot run together. */
    public static Fingerprint of(Iterable<?> values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            String part = value.toString();
            text.append(part.length()).append(':').append(part);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform supports SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
