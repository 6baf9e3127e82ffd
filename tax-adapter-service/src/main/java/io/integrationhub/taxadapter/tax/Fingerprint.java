package io.integrationhub.taxadapter.tax;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stands for all that a tax depends on: equal for equal questions. */
public record Fingerprint(String value) {

    /** The fingerprint of values in this order; their lengths keep neighbours apart. */
    static Fingerprint of(Iterable<?> values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            String word = value.toString();
            text.append(word.length()).append(':').append(word);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
