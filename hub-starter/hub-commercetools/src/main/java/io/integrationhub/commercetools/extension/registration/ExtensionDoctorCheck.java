package io.integrationhub.commercetools.extension.registration;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.TenantId;
import java.util.List;

/**
 * Whether the tenant's Extensions exist, are the hub's, and are as this service needs them.
 *
 * @param registrations the Extensions that should exist
 */
record ExtensionDoctorCheck(Registrations registrations) implements DoctorCheck {

    @Override
    public String name() {
        return "commercetools-extensions";
    }

    @Override
    public List<Diagnosis> examine(TenantId tenant) {
        return registrations.of(tenant).stream()
                .map(entry -> diagnosis(entry.keeper().look()))
                .toList();
    }

    private static Diagnosis diagnosis(ExtensionState state) {
        String subject = "Extension " + state.key();
        return state.isHealthy()
                ? Diagnosis.healthy(subject, state.detail().isEmpty() ? "registered" : state.detail())
                : Diagnosis.unhealthy(subject, state.condition().name(), state.detail());
    }
}
