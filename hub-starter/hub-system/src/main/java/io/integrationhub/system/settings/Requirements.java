package io.integrationhub.system.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Checks single settings of one system and reports the ones that are wrong.
 *
 * @param findings collects them
 * @param prefix the system's prefix below the tenant
 */
record Requirements(Findings findings, String prefix) {

    void present(String property, @Nullable Object value, String reason) {
        String text = value instanceof Secret secret ? secret.value() : String.valueOf(value);
        if (value == null || text.isBlank()) {
            report(property, "is missing; " + reason);
        }
    }

    void positive(String property, Duration value) {
        if (!value.isPositive()) {
            report(property, "must be longer than zero, for example 10s");
        }
    }

    void between(String property, int value, int min, int max) {
        if (value < min || value > max) {
            report(property, "must be between " + min + " and " + max + ", not " + value);
        }
    }

    void report(String property, String problem) {
        findings.add(prefix + property, problem);
    }
}
