package io.integrationhub.commercetools.subscription;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.SettingsCheck;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Checks that every Confluent topic belongs to one tenant: whatever arrives on it is processed for the tenant that
 * reads it, so two tenants on one topic would process each other's notifications.
 */
final class SharedTopicCheck implements SettingsCheck {

    @Override
    public List<Finding> check(Environment environment) {
        Binder binder = TenantIds.literalBinder(environment);
        Map<String, TenantId> owners = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (TenantId tenant : TenantIds.from(environment)) {
            String section = "hub.tenants." + tenant + ".commercetools.subscription.";
            String destination =
                    binder.bind(section + "destination", String.class).orElse("");
            String topic =
                    binder.bind(section + "topic", String.class).orElse("").strip();
            if (!destination.strip().equalsIgnoreCase("confluent") || topic.isEmpty()) {
                continue;
            }
            TenantId owner = owners.putIfAbsent(topic, tenant);
            if (owner != null) {
                findings.add(new Finding(
                        section + "topic",
                        "'" + topic + "' is the topic of tenant " + owner + " too; use one for each"));
            }
        }
        return findings;
    }
}
