package io.integrationhub.system.calllog;

import io.integrationhub.core.tenant.TenantId;
import java.util.List;

/** The logged calls. */
interface CallStore {

    /** Adds a call. */
    void add(LoggedCall call);

    /** The latest calls of a tenant that match, the latest first. */
    List<LoggedCall> find(TenantId tenant, Search search);

    /**
     * What to look for.
     *
     * @param system the system's name; empty for any
     * @param text what URL, request or response contain, for example an order number; empty for anything
     * @param limit the maximum number of calls
     */
    record Search(String system, String text, int limit) {}
}
