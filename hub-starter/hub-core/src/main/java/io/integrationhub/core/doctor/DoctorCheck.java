package io.integrationhub.core.doctor;

import io.integrationhub.core.tenant.TenantId;
import java.util.List;

/**
 * Examines one thing the hub depends on, whenever a person asks the {@code doctor} endpoint.
 *
 * <p>Declared as a bean beside what it examines. Checks run side by side and are given up after a few seconds; they
 * only read, and what they say carries neither secrets nor personal data.
 */
public interface DoctorCheck {

    /** What is examined, in kebab case, for example {@code commercetools-scopes}. */
    String name();

    /**
     * Examines it for one tenant. Whatever is thrown counts as a finding.
     *
     * @return one diagnosis per thing looked at; empty if the tenant does not use it
     */
    List<Diagnosis> examine(TenantId tenant);
}
