package io.integrationhub.commercetools.extension.registration;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import java.util.List;
import java.util.stream.Stream;

/** The Extensions that this service should have, and those that it should not have any more. */
final class Extensions {

    private final List<ExtensionHandler> handlers;
    private final List<TenantExtension> all;

    Extensions(
            List<ExtensionDefinition> definitions,
            List<ExtensionHandler> handlers,
            Tenants tenants,
            Commercetools commercetools) {
        this.handlers = List.copyOf(handlers);
        all = tenants.all().stream()
                .flatMap(tenant ->
                        definitions.stream().flatMap(definition -> extension(tenant, definition, commercetools)))
                .toList();
    }

    private Stream<TenantExtension> extension(
            Tenant tenant, ExtensionDefinition definition, Commercetools commercetools) {
        ExtensionSettings settings = tenant.section(ExtensionSettings.SECTION);
        boolean used = definition.isFor(tenant) && !DryRun.isOn(tenant);
        // Without a URL the hub cannot have registered an Extension that would have to be removed.
        boolean mayExist = settings.managed() && settings.url() != null;
        if (!used && !mayExist) {
            return Stream.empty();
        }
        ExtensionReconciler reconciler = new ExtensionReconciler(
                commercetools.project(tenant.id()), DesiredExtension.of(tenant, definition, settings));
        return Stream.of(new TenantExtension(
                tenant.id(),
                definition.name(),
                () -> prepare(definition.name(), tenant),
                reconciler,
                used,
                settings.managed()));
    }

    private void prepare(String extension, Tenant tenant) {
        handlers.stream()
                .filter(handler -> handler.extension().equals(extension))
                .forEach(handler -> handler.prepare(tenant));
    }

    List<TenantExtension> all() {
        return all;
    }

    /** The Extensions that the tenant uses. */
    List<TenantExtension> of(TenantId tenant) {
        return all.stream()
                .filter(extension -> extension.tenant().equals(tenant) && extension.isUsed())
                .toList();
    }
}
