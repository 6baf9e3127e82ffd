package io.integrationhub.system.webhook;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.settings.WebhookSettings;

/**
 * Where one system of one tenant may call.
 *
 * @param tenant the tenant
 * @param system the system's name in the tenant's configuration
 * @param settings the tenant's
 * @param proof whether a request comes from that system
 * @param topic topic after the tenant, where its webhooks go
 * @param key gives the record's key from the body
 */
record WebhookDoor(TenantId tenant, String system, WebhookSettings settings, Proof proof, String topic, Mapping key) {}
