package io.integrationhub.commercetools.watch;

import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.watch.ResourceState.Condition;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.TenantId;
import java.util.List;
import java.util.function.Function;

/**
 * Whether a tenant's Project has room for the resources of one kind that this service needs, so that the limit is known
 * before it is met.
 *
 * @param name the check's name
 * @param kind names the kind of resource for people, for example {@code Subscription}
 * @param limit how many a Project may have; commercetools raises it on request
 * @param resources the tenant's resources that should exist
 * @param count how many the tenant's Project has
 */
public record LimitDoctorCheck(
        String name,
        String kind,
        int limit,
        Function<TenantId, List<? extends WatchedResource>> resources,
        Function<TenantId, Long> count)
        implements DoctorCheck {

    /** Room that should be left, as other integrations of the merchant need some too. */
    private static final int RESERVE = 2;

    @Override
    public List<Diagnosis> examine(TenantId tenant) {
        List<? extends WatchedResource> needed = resources.apply(tenant);
        if (needed.isEmpty()) {
            return List.of();
        }
        try {
            long missing = needed.stream()
                    .filter(resource -> resource.inspect().condition() == Condition.ABSENT)
                    .count();
            return List.of(diagnosis(count.apply(tenant), missing));
        } catch (Fault e) {
            if (e.code() != CommercetoolsFault.COMMERCETOOLS_FORBIDDEN) {
                throw e;
            }
            return List.of(); // The check of scopes reports it.
        }
    }

    private Diagnosis diagnosis(long existing, long missing) {
        String subject = "number of " + kind + "s";
        String used = "the Project has " + existing + " of " + limit;
        if (existing + missing > limit) {
            return Diagnosis.unhealthy(
                    subject,
                    used + ", and the hub needs " + missing + " more",
                    "delete those that nobody uses any more, or have commercetools raise the limit of the Project");
        }
        return existing + missing + RESERVE > limit
                ? Diagnosis.unhealthy(
                        subject,
                        used + ", so the limit is nearly met",
                        "delete those that nobody uses any more, or have commercetools raise the limit of the Project")
                : Diagnosis.healthy(subject, used);
    }
}
