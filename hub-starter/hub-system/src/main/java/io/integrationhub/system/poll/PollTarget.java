package io.integrationhub.system.poll;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.Mapping;

/**
 * Where the events of a polled system go.
 *
 * @param system name of the system in the tenant's configuration
 * @param dataType the data type of the events, if the system has a poll of its own for it; otherwise empty
 * @param topic topic after the tenant
 * @param key yields the record's key from an event
 */
record PollTarget(TenantId tenant, String system, String dataType, String topic, Mapping key) {

    /** The poll among all those of the tenant, under which its cursor is stored. */
    String name() {
        return dataType.isEmpty() ? system : system + "-" + dataType;
    }

    /** The poll's settings, below those of the tenant. */
    String setting() {
        return "systems." + system + (dataType.isEmpty() ? ".poll" : ".polls." + dataType);
    }
}
