package io.integrationhub.core.doctor;

import io.integrationhub.core.tenant.TenantId;
import java.util.List;

/**
 * Examines something the hub depends on, whenever a person calls the {@code doctor} endpoint.
 *
 * <p>Declared as a bean. Checks run concurrently and are abandoned after a few seconds. They only read, and their
 * results contain neither secrets nor personal data.
 */
public interface DoctorCheck {

    /** Name in kebab case, for example {@code commercetools-scopes}. */
    String name();

    /**
     * Examines it for one tenant. An exception counts as a finding.
     *
     * @return one diagnosis per examined thing; empty if the tenant does not use it
     */
    List<Diagnosis> examine(TenantId tenant);

    /** Examines what all tenants share, once. */
    default List<Diagnosis> examineShared() {
        return List.of();
    }
}
