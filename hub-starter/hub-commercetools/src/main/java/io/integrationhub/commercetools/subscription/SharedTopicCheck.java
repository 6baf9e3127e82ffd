package io.integrationhub.commercetools.subscription;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.SettingsCheck;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Checks that every Confluent topic and every SQS queue belongs to one tenant: whatever arrives on it is processed for
 * the tenant that reads it, so two tenants would process each other's notifications.
 */
final class SharedTopicCheck implements SettingsCheck {

    /** The setting that names what is read, by destination. */
    private static final Map<String, String> SHARED = Map.of("confluent", "topic", "sqs", "queue-url");

    @Override
    public List<Finding> check(Environment environment) {
        Binder binder = TenantIds.literalBinder(environment);
        Map<String, TenantId> owners = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (TenantId tenant : TenantIds.from(environment)) {
            String section = "hub.tenants." + tenant + ".commercetools.subscription.";
            String destination =
                    binder.bind(section + "destination", String.class).orElse("");
            String setting = SHARED.getOrDefault(destination.strip().toLowerCase(Locale.ROOT), "");
            String name = setting.isEmpty()
                    ? ""
                    : binder.bind(section + setting, String.class).orElse("").strip();
            TenantId owner = name.isEmpty() ? null : owners.putIfAbsent(name, tenant);
            if (owner != null) {
                String kind = setting.equals("topic") ? "topic" : "queue";
                findings.add(new Finding(
                        section + setting,
                        "'" + name + "' is the " + kind + " of tenant " + owner + " too; use one for each"));
            }
        }
        return findings;
    }
}
