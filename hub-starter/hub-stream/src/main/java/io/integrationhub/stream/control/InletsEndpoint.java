package io.integrationhub.stream.control;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.inlet.InletState;
import io.integrationhub.stream.inlet.Inlets;
import io.integrationhub.stream.inlet.PauseReason;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Lists the state of each tenant's inlets, pauses and resumes them. */
@Endpoint(id = "inlets")
class InletsEndpoint {

    private final Inlets inlets;

    InletsEndpoint(Inlets inlets) {
        this.inlets = inlets;
    }

    /**
     * One inlet in the response.
     *
     * @param state {@code running} or {@code paused}
     * @param pauseReasons why it reads no new records
     * @param lag number of records not applied yet; null before the first measurement
     * @param oldestAge age of the oldest of them
     */
    record InletView(
            String tenant,
            String inlet,
            String state,
            List<String> pauseReasons,
            int partitions,
            int inFlight,
            @Nullable Long lag,
            Optional<Duration> oldestAge,
            Optional<Instant> lastSuccess) {

        static InletView of(InletState state) {
            return new InletView(
                    state.inlet().tenant().value(),
                    state.inlet().name(),
                    state.isPaused() ? "paused" : "running",
                    state.pauseReasons().stream()
                            .map(PauseReason::label)
                            .sorted()
                            .toList(),
                    state.partitions(),
                    state.inFlight(),
                    state.lag().isPresent() ? state.lag().getAsLong() : null,
                    state.oldestAge(),
                    state.lastSuccess());
        }
    }

    @ReadOperation
    List<InletView> all() {
        return inlets.states().stream().map(InletView::of).toList();
    }

    @ReadOperation
    List<InletView> ofTenant(@Selector String tenant) {
        return all().stream().filter(inlet -> inlet.tenant().equals(tenant)).toList();
    }

    /**
     * {@code POST /actuator/inlets/{tenant}/{inlet}} with {@code {"action": "pause"}}, {@code "resume"} or
     * {@code "accept-partitions"}.
     */
    @WriteOperation
    InletView change(@Selector String tenant, @Selector String inlet, String action, SecurityContext security) {
        InletState known = find(tenant, inlet);
        switch (action.toLowerCase(Locale.ROOT)) {
            case "pause" -> inlets.pause(known.inlet(), principal(security));
            case "resume" -> inlets.resume(known.inlet(), principal(security));
            case "accept-partitions" -> acceptPartitions(known.inlet(), principal(security));
            default ->
                throw new InvalidEndpointRequestException(
                        "unknown action", "action must be pause or resume, or accept-partitions");
        }
        return InletView.of(find(tenant, inlet));
    }

    private void acceptPartitions(InletId inlet, String by) {
        if (!inlets.acceptPartitions(inlet, by)) {
            throw new InvalidEndpointRequestException(
                    "nothing to accept", "no partitions of the inlet wait to be accepted");
        }
    }

    private InletState find(String tenant, String inlet) {
        return inlets.states().stream()
                .filter(state ->
                        TenantId.isValid(tenant) && state.inlet().equals(new InletId(new TenantId(tenant), inlet)))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidEndpointRequestException("unknown inlet", "this tenant and inlet do not exist"));
    }

    private static String principal(SecurityContext security) {
        Principal principal = security.getPrincipal();
        return principal == null ? "unknown" : principal.getName();
    }
}
