package io.integrationhub.commercetools.ingress;

import io.integrationhub.core.tenant.TenantId;

/**
 * Where one tenant's notifications may come.
 *
 * @param tenant the tenant
 * @param projectKey the Project whose notifications are taken
 * @param settings the tenant's
 * @param senders who may send them
 */
record IngressDoor(TenantId tenant, String projectKey, IngressSettings settings, Senders senders) {}
