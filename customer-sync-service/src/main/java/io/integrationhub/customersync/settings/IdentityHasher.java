package io.integrationhub.customersync.settings;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.profile.IdentityHash;
import java.util.Locale;
import java.util.Optional;

/**
 * Hashes what identifies a person with the tenant's key (HMAC-SHA256), so that the person is recognized but cannot be
 * found out by trying e-mail addresses.
 *
 * @param key the tenant's key
 */
public record IdentityHasher(Secret key) {

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
        return new IdentityHash(ContentHash.keyed(key, type + ":" + value).hex());
    }
}
