package io.integrationhub.commercetools.extension.registration;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.commercetools.extension.registration.ExtensionState.Condition;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The Extensions this service should have, and those it should not have any more. */
final class Registrations {

    private final List<Entry> entries = new ArrayList<>();

    /**
     * One tenant's Extension.
     *
     * @param name the Extension's
     * @param used whether the tenant uses it; otherwise one that the hub made before is removed
     * @param managed whether the hub may create, change and remove it
     * @param interval time between two looks
     */
    record Entry(
            TenantId tenant, String name, ExtensionKeeper keeper, boolean used, boolean managed, Duration interval) {

        ExtensionState examine() {
            if (!used) {
                keeper.remove();
                return new ExtensionState(keeper.key(), Condition.UNUSED, "");
            }
            return managed ? keeper.keep() : keeper.look();
        }
    }

    Registrations(List<ExtensionDefinition> definitions, Tenants tenants, Commercetools commercetools) {
        for (Tenant tenant : tenants.all()) {
            ExtensionSettings settings = tenant.section(ExtensionSettings.SECTION);
            for (ExtensionDefinition definition : definitions) {
                boolean used = definition.tenants().test(tenant);
                // Without an address the hub never registered any: there is nothing to remove.
                boolean mayBeLeft = settings.managed() && settings.url() != null;
                if (used || mayBeLeft) {
                    entries.add(new Entry(
                            tenant.id(),
                            definition.name(),
                            new ExtensionKeeper(
                                    commercetools.project(tenant.id()),
                                    WantedExtension.of(tenant.id(), definition, settings)),
                            used,
                            settings.managed(),
                            settings.checkInterval()));
                }
            }
        }
    }

    List<Entry> all() {
        return List.copyOf(entries);
    }

    /** Those the tenant uses. */
    List<Entry> of(TenantId tenant) {
        return entries.stream()
                .filter(entry -> entry.tenant().equals(tenant) && entry.used())
                .toList();
    }
}
