package io.integrationhub.commercetools.subscription;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.time.Duration;
import java.util.Map;

/** Whether the settings fit the chosen destination. */
final class SubscriptionSettingsCheck implements TenantSection.Check<SubscriptionSettings> {

    private static final String SECTION = "commercetools.subscription.";

    /** More often would spend the rate budget on looking. */
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    @Override
    public void check(Tenant tenant, SubscriptionSettings settings, Findings findings) {
        DestinationKind kind = settings.destination();
        if (kind == null) {
            return; // could not be read, which is reported already
        }
        Map<String, String> given = settings.given();
        kind.needed().stream()
                .filter(name -> !given.containsKey(name))
                .forEach(name -> findings.add(SECTION + name, "is missing: the destination " + kind + " needs it"));
        given.keySet().stream()
                .filter(name -> !kind.uses(name))
                .forEach(name -> findings.add(SECTION + name, "is not for the destination " + kind + ": leave it out"));
        pairs(settings, given, findings);
    }

    private static void pairs(SubscriptionSettings settings, Map<String, String> given, Findings findings) {
        if (settings.destination().uses("access-secret")
                && given.containsKey("access-key") != given.containsKey("access-secret")) {
            findings.add(
                    SECTION + (given.containsKey("access-key") ? "access-secret" : "access-key"),
                    "is missing: access-key and access-secret come together, or both are left out");
        }
        if (settings.destination() == DestinationKind.EVENTGRID
                && settings.format() != SubscriptionSettings.Format.CLOUD_EVENTS) {
            findings.add(SECTION + "format", "must be cloud-events: Event Grid takes nothing else");
        }
        if (settings.checkInterval() != null && settings.checkInterval().compareTo(SHORTEST_INTERVAL) < 0) {
            findings.add(SECTION + "check-interval", "must be at least 1s");
        }
    }
}
