package io.integrationhub.customersync.settings;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.profile.IdentityHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes what identifies a person with the tenant's key (HMAC-SHA256), so that the person is recognized but cannot be
 * found out by trying e-mail addresses.
 *
 * @param key the tenant's key
 */
public record IdentityHasher(Secret key) {

    private static final String ALGORITHM = "HmacSHA256";

    /**
     * The hasher of a tenant.
     *
     * @throws IllegalStateException if the tenant has no key, which the start finds for tenants with targets
     */
    public static IdentityHasher of(Tenant tenant) {
        return new IdentityHasher(Optional.ofNullable(ExportSettings.of(tenant).identityKey())
                .orElseThrow(() -> new IllegalStateException(
                        "tenant " + tenant.id() + " has no " + ExportSettings.NAME + ".identity-key")));
    }

    /** The hash of an e-mail address; upper and lower case do not matter. */
    public IdentityHash ofEmail(String email) {
        return hash("email", email.strip().toLowerCase(Locale.ROOT));
    }

    /** The hash of a customer number. */
    public IdentityHash ofNumber(String number) {
        return hash("number", number.strip());
    }

    /** The hash of an id in commercetools. */
    public IdentityHash ofId(String id) {
        return hash("id", id);
    }

    private IdentityHash hash(String type, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] hash = mac.doFinal((type + ":" + value).getBytes(StandardCharsets.UTF_8));
            return new IdentityHash(HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform provides HMAC-SHA256", e);
        }
    }
}
