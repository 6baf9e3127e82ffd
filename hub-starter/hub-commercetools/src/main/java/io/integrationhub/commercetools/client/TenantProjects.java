package io.integrationhub.commercetools.client;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One Project per tenant, created at start. */
final class TenantProjects implements Commercetools, AutoCloseable {

    private final Map<TenantId, ProjectConnection> connections;
    private final Map<TenantId, Project> projects;

    /** @param dryRuns the tenants whose Projects are only read */
    TenantProjects(Map<TenantId, ProjectConnection> connections, Set<TenantId> dryRuns) {
        this.connections = Map.copyOf(connections);
        this.projects = connections.entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey, entry -> project(entry.getValue(), dryRuns.contains(entry.getKey()))));
    }

    private static Project project(ProjectConnection connection, boolean isDryRun) {
        Project project = new TenantProject(connection, false);
        return isDryRun ? new DryRunProject(project) : project;
    }

    @Override
    public Project project(TenantId tenant) {
        return Optional.ofNullable(projects.get(tenant))
                .orElseThrow(() -> new IllegalArgumentException("This deployment has no tenant " + tenant));
    }

    /** What the tenant's API client may do, as its token says. */
    Set<String> scopes(TenantId tenant) {
        ProjectConnection connection = connections.get(tenant);
        return connection == null ? Set.of() : connection.scopes();
    }

    /** The URL of the tenant's Project, which identifies it; empty if this deployment does not have the tenant. */
    String url(TenantId tenant) {
        ProjectConnection connection = connections.get(tenant);
        return connection == null ? "" : connection.url();
    }

    @Override
    public void close() {
        connections.values().forEach(ProjectConnection::close);
    }
}
