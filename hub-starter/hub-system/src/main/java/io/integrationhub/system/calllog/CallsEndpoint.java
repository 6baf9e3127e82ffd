package io.integrationhub.system.calllog;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.core.tenant.access.TenantAccess;
import io.integrationhub.system.calllog.CallStore.Search;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * Shows the logged calls of a tenant to its operator: {@code GET
 * /actuator/calls/{tenant}?text=SO-1&system=oms&limit=20}.
 */
@Endpoint(id = TenantAccess.CALLS)
class CallsEndpoint {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final CallStore store;
    private final Tenants tenants;

    CallsEndpoint(CallStore store, Tenants tenants) {
        this.store = store;
        this.tenants = tenants;
    }

    /**
     * The calls, the latest first.
     *
     * @param content what is logged of each call at present
     */
    record Calls(String tenant, String content, List<Entry> calls) {}

    /** One call in the response. */
    record Entry(
            Instant at,
            String system,
            String operation,
            long durationMillis,
            LoggedCall.Request request,
            LoggedCall.Response response,
            String failure) {

        static Entry of(LoggedCall call) {
            return new Entry(
                    call.at(),
                    call.system(),
                    call.operation(),
                    call.duration().toMillis(),
                    call.request(),
                    call.response(),
                    call.failure());
        }
    }

    @ReadOperation
    Calls of(
            @Selector String tenant,
            @Nullable String text,
            @Nullable String system,
            @Nullable Integer limit,
            SecurityContext caller) {
        Tenant known = tenants.find(tenant)
                .filter(one -> TenantAccess.of(one.id()).isGrantedTo(caller))
                .orElseThrow(() -> new InvalidEndpointRequestException(
                        "unknown tenant", "this tenant does not exist, or you are not its operator"));
        Search search = new Search(
                Objects.requireNonNullElse(system, ""),
                Objects.requireNonNullElse(text, ""),
                Math.clamp(Objects.requireNonNullElse(limit, DEFAULT_LIMIT), 1, MAX_LIMIT));
        return new Calls(
                tenant,
                known.section(CallLogSettings.SECTION).content().name(),
                store.find(known.id(), search).stream().map(Entry::of).toList());
    }
}
