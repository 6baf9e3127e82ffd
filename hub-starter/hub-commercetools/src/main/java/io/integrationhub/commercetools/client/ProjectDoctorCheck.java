package io.integrationhub.commercetools.client;

import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Checks that the API client is known and has the scopes that this service needs, and that the Project responds. */
final class ProjectDoctorCheck implements DoctorCheck, ConnectionCheck {

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
            diagnoses.add(Diagnosis.healthy("API client", "receives tokens"));
            NeededScopes scopes = needed.apply(tenant);
            scopes.scopes().forEach(scope -> diagnoses.add(scope(granted, project.key(), scope)));
            diagnoses.add(surplus(scopes.surplus(granted, project.key())));
            diagnoses.add(messages(project));
            return diagnoses;
        } catch (Fault e) {
            return List.of(Diagnosis.unhealthy(
                    "API client",
                    e.code().name() + ": " + e.getMessage(),
                    "check auth-url or region, client-id and client-secret of the tenant"));
        }
    }

    /** A Project belongs to one tenant: Subscriptions, Extensions and marks on orders of two would be mixed up. */
    @Override
    public List<Connection> connections(Tenant tenant) {
        String subject =
                "commercetools Project " + projects.project(tenant.id()).key();
        return List.of(new Connection(subject, projects.url(tenant.id()), () -> {
            projects.scopes(tenant.id());
            return Diagnosis.healthy(subject, "gives tokens to the API client");
        }));
    }

    private static Diagnosis scope(Set<String> granted, String projectKey, String scope) {
        return NeededScopes.allows(granted, projectKey, scope)
                ? Diagnosis.healthy("scope " + scope, "granted")
                : Diagnosis.unhealthy(
                        "scope " + scope,
                        "not granted",
                        "create an API client with it in the Merchant Center, or add it to scopes if that is set");
    }

    /** No finding: what must work does, and services may share an API client. */
    private static Diagnosis surplus(Set<String> surplus) {
        return surplus.isEmpty()
                ? Diagnosis.healthy("surplus scopes", "none")
                : Diagnosis.warning(
                        "surplus scopes",
                        "this service does not need " + String.join(", ", surplus),
                        "use an API client for this service alone, with the scopes listed here, or name them in"
                                + " scopes");
    }

    /** Sweeps work without stored Messages; people who look for a change in the Merchant Center need them. */
    private static Diagnosis messages(Project project) {
        String subject = "Project " + project.key();
        try {
            boolean stored = Boolean.TRUE.equals(
                    project.call(project.api().get()).getMessages().getEnabled());
            return Diagnosis.healthy(
                    subject, stored ? "responds and stores Messages" : "responds; Messages are not stored");
        } catch (Fault e) {
            if (CommercetoolsError.behind(e)
                    .filter(error -> error.has("insufficient_scope"))
                    .isPresent()) {
                return Diagnosis.healthy(
                        subject, "responds; its settings cannot be read without view_project_settings");
            }
            String setting = e instanceof PermanentFault ? "project-key" : "api-url or region";
            return Diagnosis.unhealthy(subject, String.valueOf(e.getMessage()), "check " + setting + " of the tenant");
        }
    }
}
