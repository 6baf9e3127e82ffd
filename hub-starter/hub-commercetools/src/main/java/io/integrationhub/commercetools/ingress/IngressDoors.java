package io.integrationhub.commercetools.ingress;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import java.util.Optional;

/** The doors of all tenants; one without a secret stays closed. */
record IngressDoors(Tenants tenants, Commercetools commercetools, boolean takesNotifications) {

    /** The tenant's door, whatever a stranger wrote as its name. */
    Optional<IngressDoor> find(String tenant) {
        return tenants.find(tenant)
                .filter(_ -> takesNotifications)
                .map(this::door)
                .filter(this::isOpen);
    }

    private IngressDoor door(Tenant tenant) {
        IngressSettings settings = tenant.section(IngressSettings.SECTION);
        String projectKey = commercetools.project(tenant.id()).key();
        return new IngressDoor(tenant.id(), projectKey, settings, Senders.of(settings));
    }

    private boolean isOpen(IngressDoor door) {
        return !door.settings().secrets().isEmpty();
    }
}
