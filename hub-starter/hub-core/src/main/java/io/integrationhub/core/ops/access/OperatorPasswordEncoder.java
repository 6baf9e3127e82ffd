package io.integrationhub.core.ops.access;

import io.integrationhub.core.ContentHash;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares passwords in constant time.
 *
 * <p>Fast on purpose: the passwords come from the environment of this process and are stored nowhere, so a slow hash
 * would protect nothing and cost each request a tenth of a second.
 */
class OperatorPasswordEncoder implements PasswordEncoder {

    static String hash(CharSequence password) {
        return ContentHash.of(password.toString()).hex();
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : hash(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return password != null
                && encoded != null
                && ContentHash.of(password.toString()).equalsInConstantTime(new ContentHash(encoded));
    }
}
