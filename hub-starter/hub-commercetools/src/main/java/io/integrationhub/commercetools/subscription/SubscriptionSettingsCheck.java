package io.integrationhub.commercetools.subscription;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.time.Duration;
import java.util.Map;

/** Checks that the settings fit the chosen destination. */
final class SubscriptionSettingsCheck implements TenantSection.Check<SubscriptionSettings> {

    private static final String SECTION = "commercetools.subscription.";

    /** A shorter interval would spend the rate budget on checks. */
    private static final Duration MIN_INTERVAL = Duration.ofSeconds(1);

    @Override
    public void check(Tenant tenant, SubscriptionSettings settings, Findings findings) {
        DestinationKind kind = settings.destination();
        if (kind == null) {
            return; // the value is invalid, which is already reported
        }
        Map<String, String> properties = settings.destinationProperties();
        kind.required().stream()
                .filter(name -> !properties.containsKey(name))
                .forEach(name -> findings.add(SECTION + name, "is missing: the destination " + kind + " requires it"));
        properties.keySet().stream()
                .filter(name -> !kind.uses(name))
                .forEach(name ->
                        findings.add(SECTION + name, "does not apply to the destination " + kind + ": remove it"));
        if (kind == DestinationKind.SERVICEBUS) {
            findings.add(
                    SECTION + "destination",
                    "must not be servicebus: the hub cannot read Azure Service Bus yet, so all notifications would wait"
                            + " there; use eventgrid with the format cloud-events, or another destination");
        }
        checkCombinations(settings, properties, findings);
    }

    private static void checkCombinations(
            SubscriptionSettings settings, Map<String, String> properties, Findings findings) {
        if (settings.destination().uses("access-secret")
                && properties.containsKey("access-key") != properties.containsKey("access-secret")) {
            findings.add(
                    SECTION + (properties.containsKey("access-key") ? "access-secret" : "access-key"),
                    "is missing: set both access-key and access-secret, or neither");
        }
        if (settings.destination() == DestinationKind.EVENTGRID
                && settings.format() != SubscriptionSettings.Format.CLOUD_EVENTS) {
            findings.add(SECTION + "format", "must be cloud-events: Event Grid accepts nothing else");
        }
        if (settings.checkInterval() != null && settings.checkInterval().compareTo(MIN_INTERVAL) < 0) {
            findings.add(SECTION + "check-interval", "must be at least 1s");
        }
    }
}
