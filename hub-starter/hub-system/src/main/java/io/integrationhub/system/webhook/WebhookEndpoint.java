package io.integrationhub.system.webhook;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.settings.WebhookSettings;
import java.util.Optional;

/**
 * The endpoint that one system of one tenant may call.
 *
 * @param system name of the system in the tenant's configuration
 * @param topic topic after the tenant, to which its webhooks are published
 * @param key yields the record's key from the body
 * @param testEvent yields true for a body that only tests the webhook
 * @param eventId yields the id of the event from the body; empty if bodies have none
 */
record WebhookEndpoint(
        TenantId tenant,
        String system,
        WebhookSettings settings,
        Authenticator authenticator,
        String topic,
        Mapping key,
        Optional<Mapping> testEvent,
        Optional<Mapping> eventId) {}
