package io.integrationhub.commercetools.ingress;

import io.integrationhub.core.tenant.TenantId;

/**
 * Where one tenant's notifications arrive.
 *
 * @param tenant the tenant
 * @param projectKey the Project whose notifications are accepted
 * @param settings the tenant's settings
 * @param authenticator authenticates the sender
 */
record IngressEndpoint(
        TenantId tenant, String projectKey, IngressSettings settings, SenderAuthenticator authenticator) {}
