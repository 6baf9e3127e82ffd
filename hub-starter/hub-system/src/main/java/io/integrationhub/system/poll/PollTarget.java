package io.integrationhub.system.poll;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.Mapping;

/**
 * Where the events of a polled system go.
 *
 * @param system name of the system in the tenant's configuration
 * @param topic topic after the tenant
 * @param key yields the record's key from an event
 */
record PollTarget(TenantId tenant, String system, String topic, Mapping key) {}
