package io.integrationhub.commercetools.client;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One Project per tenant, made at the start. */
final class TenantProjects implements Commercetools, AutoCloseable {

    private final Map<TenantId, ProjectParts> parts;
    private final Map<TenantId, Project> projects;

    TenantProjects(Map<TenantId, ProjectParts> parts) {
        this.parts = Map.copyOf(parts);
        this.projects = parts.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> new TenantProject(entry.getValue(), false)));
    }

    @Override
    public Project project(TenantId tenant) {
        return Optional.ofNullable(projects.get(tenant))
                .orElseThrow(() -> new IllegalArgumentException("no tenant " + tenant + " in this deployment"));
    }

    /** What the tenant's API client may do, as its token says. */
    Set<String> scopes(TenantId tenant) {
        ProjectParts part = parts.get(tenant);
        return part == null
                ? Set.of()
                : part.limits().run(false, () -> part.token().scopes());
    }

    @Override
    public void close() {
        parts.values().forEach(part -> part.transport().close());
    }
}
