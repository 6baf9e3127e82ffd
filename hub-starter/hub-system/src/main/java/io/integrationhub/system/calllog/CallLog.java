package io.integrationhub.system.calllog;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.http.HttpEndpoint;
import io.integrationhub.system.settings.SystemAuth;

/** Logs the calls of tenants that switched it on. A failure to log never affects a call. */
@FunctionalInterface
public interface CallLog {

    /** Logs nothing. */
    CallLog OFF = (_, transport) -> transport;

    /**
     * A system of a tenant.
     *
     * @param auth how the hub authenticates there, to recognize the secrets
     */
    record Target(Tenant tenant, String system, SystemAuth auth) {}

    /** The transport that logs each request it sends, or the same one if the tenant logs no calls of this system. */
    HttpEndpoint.Transport logging(Target target, HttpEndpoint.Transport transport);
}
