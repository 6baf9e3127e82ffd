package io.integrationhub.starter.stream;

import io.integrationhub.starter.tenant.TenantId;

/** How topics are named: every tenant has its own. */
public final class Topics {

    private Topics() {}

    /** {@code hub.<tenant>.<topic>}. */
    public static String name(TenantId tenant, String topic) {
        return "hub." + tenant + "." + topic;
    }
}
