package io.integrationhub.commercetools.subscription;

import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Whether a tenant's SQS queue belongs to one service only, as the settings of one service cannot tell. */
record SharedQueueDoctorCheck(Subscriptions subscriptions) implements DoctorCheck {

    private static final String SUBJECT = "SQS queue of the Subscription";

    @Override
    public String name() {
        return "commercetools-subscription-queue";
    }

    @Override
    public List<Diagnosis> examine(TenantId tenant) {
        try {
            return subscriptions.of(tenant).stream()
                    .flatMap(subscription -> examine(subscription).stream())
                    .toList();
        } catch (Fault e) {
            if (e.code() != CommercetoolsFault.COMMERCETOOLS_FORBIDDEN) {
                throw e;
            }
            return List.of(); // The check of scopes reports it.
        }
    }

    private static Optional<Diagnosis> examine(TenantSubscription subscription) {
        List<String> others = subscription.reconciler().sharingQueue();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Diagnosis.unhealthy(
                                SUBJECT,
                                "the Subscription " + subscription.key() + " delivers to the same queue as "
                                        + String.join(", ", others)
                                        + ", so that their readers take each other's notifications",
                                "create a queue for each service, and set commercetools.subscription.queue-url in one of them"));
    }
}
