package io.integrationhub.system.webhook;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.WebhookSettings;

/**
 * The endpoint that one system of one tenant may call.
 *
 * @param system name of the system in the tenant's configuration
 * @param topic topic after the tenant, to which its webhooks are published
 * @param key yields the record's key from the body
 */
record WebhookEndpoint(
        TenantId tenant,
        String system,
        WebhookSettings settings,
        Authenticator authenticator,
        String topic,
        Mapping key) {}
