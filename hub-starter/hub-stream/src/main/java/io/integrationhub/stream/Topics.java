package io.integrationhub.stream;

import io.integrationhub.core.tenant.TenantId;

/** How topics are named: every tenant has its own. */
public final class Topics {

    private Topics() {}

    /** {@code hub.<tenant>.<topic>}. */
    public static String name(TenantId tenant, String topic) {
        return "hub." + tenant + "." + topic;
    }
}
