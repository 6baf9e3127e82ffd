package io.integrationhub.commercetools.watch;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.TenantId;
import java.util.List;
import java.util.function.Function;

/**
 * Whether a tenant's resources of one kind exist, belong to the hub, and are as this service needs them.
 *
 * @param name the check's name
 * @param kind names the kind of resource for people, for example {@code Subscription}
 * @param resources the tenant's resources that should exist
 */
public record WatchDoctorCheck(String name, String kind, Function<TenantId, List<? extends WatchedResource>> resources)
        implements DoctorCheck {

    @Override
    public List<Diagnosis> examine(TenantId tenant) {
        return resources.apply(tenant).stream()
                .map(resource -> diagnosis(resource.inspect()))
                .toList();
    }

    private Diagnosis diagnosis(ResourceState state) {
        String subject = kind + " " + state.key();
        return state.isHealthy()
                ? Diagnosis.healthy(subject, state.detail().isEmpty() ? "works" : state.detail())
                : Diagnosis.unhealthy(subject, state.condition().name(), state.detail());
    }
}
