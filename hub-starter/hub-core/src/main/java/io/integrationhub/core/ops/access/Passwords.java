package io.integrationhub.core.ops.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares passwords in constant time.
 *
 * <p>Fast on purpose: the passwords come from the environment of this process and are stored nowhere, so a slow hash
 * would protect nothing and cost every request a tenth of a second.
 */
class Passwords implements PasswordEncoder {

    static String hash(CharSequence password) {
        return HexFormat.of().formatHex(digest(password));
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : hash(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return password != null
                && encoded != null
                && MessageDigest.isEqual(digest(password), HexFormat.of().parseHex(encoded));
    }

    private static byte[] digest(CharSequence password) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(password.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
