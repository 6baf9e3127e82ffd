package io.integrationhub.commercetools.client;

import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whether the API client is known and may do what this service needs, and the Project answers and keeps Messages. */
final class ProjectDoctorCheck implements DoctorCheck {

    private final TenantProjects projects;
    private final Function<TenantId, NeededScopes> needed;

    ProjectDoctorCheck(TenantProjects projects, Function<TenantId, NeededScopes> needed) {
        this.projects = projects;
        this.needed = needed;
    }

    @Override
    public String name() {
        return "commercetools";
    }

    @Override
    public List<Diagnosis> examine(TenantId tenant) {
        try {
            Set<String> granted = projects.scopes(tenant);
            Project project = projects.project(tenant);
            List<Diagnosis> diagnoses = new ArrayList<>();
            diagnoses.add(Diagnosis.healthy("API client", "gets tokens"));
            needed.apply(tenant).scopes().forEach(scope -> diagnoses.add(scope(granted, project.key(), scope)));
            diagnoses.add(messages(project));
            return diagnoses;
        } catch (Fault e) {
            return List.of(Diagnosis.unhealthy(
                    "API client",
                    e.code().name() + ": " + e.getMessage(),
                    "check auth-url or region, client-id and client-secret of the tenant"));
        }
    }

    private static Diagnosis scope(Set<String> granted, String projectKey, String scope) {
        return NeededScopes.allows(granted, projectKey, scope)
                ? Diagnosis.healthy("scope " + scope, "granted")
                : Diagnosis.unhealthy(
                        "scope " + scope,
                        "not granted",
                        "create an API client with it in the Merchant Center, or add it to scopes"
                                + " if that setting is used");
    }

    /** Sweeps work without stored Messages; people who look for what happened in the Merchant Center do not. */
    private static Diagnosis messages(Project project) {
        String subject = "Project " + project.key();
        try {
            boolean kept = Boolean.TRUE.equals(
                    project.call(project.api().get()).getMessages().getEnabled());
            return Diagnosis.healthy(subject, kept ? "answers, and keeps Messages" : "answers; Messages are not kept");
        } catch (PermanentFault e) {
            return e.code() == CommercetoolsFault.COMMERCETOOLS_FORBIDDEN
                    ? Diagnosis.healthy(subject, "answers; its settings cannot be seen without view_project_settings")
                    : Diagnosis.unhealthy(subject, String.valueOf(e.getMessage()), "check project-key of the tenant");
        } catch (Fault e) {
            return Diagnosis.unhealthy(
                    subject, String.valueOf(e.getMessage()), "check api-url or region of the tenant");
        }
    }
}
