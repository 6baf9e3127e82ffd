package io.integrationhub.core;

import io.integrationhub.core.tenant.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A SHA-256 hash that identifies content: equal content has the same hash in every process and release.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentHash(String hex) {

    private static final String KEYED_ALGORITHM = "HmacSHA256";
    private static final int SHORT_LENGTH = 12;

    /** The hash of these bytes. */
    public static ContentHash of(byte[] content) {
        return new ContentHash(HexFormat.of().formatHex(sha256().digest(content)));
    }

    /** The hash of everything in this stream. */
    public static ContentHash of(InputStream content) throws IOException {
        MessageDigest digest = sha256();
        content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    /** The hash of this text in UTF-8. */
    public static ContentHash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The hash of values in this order: records, collections, maps, byte arrays, optionals, secrets and everything
     * whose {@code toString} shows its content. Neither the order of a set or map nor an empty component of a record
     * counts, so that a component added in a later release leaves earlier hashes as they are. Of a secret only its
     * presence counts.
     */
    public static ContentHash ofFields(Object... fields) {
        return of(CanonicalForm.of(Arrays.asList(fields)));
    }

    /**
     * The hash of this text in UTF-8 with a secret key (HMAC-SHA256). Without the key, nobody can compute it or find
     * the text by trying candidates.
     */
    public static ContentHash keyed(Secret key, String text) {
        try {
            Mac mac = Mac.getInstance(KEYED_ALGORITHM);
            mac.init(new SecretKeySpec(key.value().getBytes(StandardCharsets.UTF_8), KEYED_ALGORITHM));
            return new ContentHash(HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform provides HMAC-SHA256", e);
        }
    }

    /** The first 12 digits, for people and names. */
    public String shortForm() {
        return hex.substring(0, SHORT_LENGTH);
    }

    /** Compares in constant time. */
    public boolean equalsInConstantTime(ContentHash other) {
        return MessageDigest.isEqual(
                hex.getBytes(StandardCharsets.US_ASCII), other.hex.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return hex;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform provides SHA-256", e);
        }
    }
}
