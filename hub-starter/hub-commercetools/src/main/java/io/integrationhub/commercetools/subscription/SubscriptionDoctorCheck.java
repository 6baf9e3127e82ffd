package io.integrationhub.commercetools.subscription;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.TenantId;
import java.util.List;

/** Whether the tenant's Subscription exists, is the hub's, and delivers. */
final class SubscriptionDoctorCheck implements DoctorCheck {

    private final Subscriptions subscriptions;

    SubscriptionDoctorCheck(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public String name() {
        return "commercetools-subscription";
    }

    @Override
    public List<Diagnosis> examine(TenantId tenant) {
        return subscriptions.of(tenant).map(Subscriptions.Entry::keeper).map(SubscriptionKeeper::look).stream()
                .map(state -> state.isHealthy()
                        ? Diagnosis.healthy("Subscription " + state.key(), "delivers")
                        : Diagnosis.unhealthy(
                                "Subscription " + state.key(), state.condition().name(), state.detail()))
                .toList();
    }
}
