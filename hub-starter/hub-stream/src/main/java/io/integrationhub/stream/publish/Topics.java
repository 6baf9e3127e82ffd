package io.integrationhub.stream.publish;

import io.integrationhub.core.tenant.TenantId;

/** Names topics: each tenant has its own. */
public final class Topics {

    private Topics() {}

    /** {@code hub.<tenant>.<topic>}. */
    public static String name(TenantId tenant, String topic) {
        return "hub." + tenant + "." + topic;
    }
}
