package io.integrationhub.core.ops;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.Tenant;

/**
 * A short text that is equal wherever a tenant's settings are equal, defaults included. Secrets do not count, so it
 * reveals nothing about them and does not change when one is rotated.
 */
final class SettingsDigest {

    private SettingsDigest() {}

    static String of(Tenant tenant) {
        return ContentHash.ofFields(tenant.sections()).shortForm();
    }
}
