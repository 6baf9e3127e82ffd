package io.integrationhub.core.ops.access;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The operator of one tenant, who may read the calls of its outside systems, and nothing else.
 *
 * @param password Password of the user {@code <tenant>-operator}; without it this user has no access.
 */
@ConfigurationProperties("hub.tenants.tenant.operator")
record TenantOperatorSettings(Optional<Secret> password) {

    static final TenantSection<TenantOperatorSettings> SECTION =
            TenantSection.of("operator", TenantOperatorSettings.class).checkedBy(TenantOperatorSettings::check);

    private static final int MIN_LENGTH = 8;

    private static void check(Tenant tenant, TenantOperatorSettings settings, Findings findings) {
        boolean tooShort = settings.password
                .filter(password -> password.value().strip().length() < MIN_LENGTH)
                .isPresent();
        if (tooShort) {
            findings.add("operator.password", "is shorter than " + MIN_LENGTH + " characters");
        }
    }
}
