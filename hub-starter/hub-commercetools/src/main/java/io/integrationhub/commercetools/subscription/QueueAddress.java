package io.integrationhub.commercetools.subscription;

import io.integrationhub.core.tenant.Tenant;
import java.util.Objects;
import java.util.Optional;

/** The SQS queue that a tenant's Subscription delivers to. */
public record QueueAddress(String url, String region) {

    /** The tenant's queue; empty if its destination is another one. */
    public static Optional<QueueAddress> of(Tenant tenant) {
        SubscriptionSettings settings = tenant.section(SubscriptionSettings.SECTION);
        return settings.destination() == DestinationKind.SQS
                ? Optional.of(new QueueAddress(
                        Objects.requireNonNull(settings.queueUrl(), "checked at start"),
                        Objects.requireNonNull(settings.region(), "checked at start")))
                : Optional.empty();
    }
}
