package io.integrationhub.stream.control;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.flow.FlowId;
import io.integrationhub.stream.flow.FlowState;
import io.integrationhub.stream.flow.Flows;
import io.integrationhub.stream.flow.PauseReason;
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

/** Lists the state of each tenant's flows, pauses and resumes them. */
@Endpoint(id = "flows")
class FlowsEndpoint {

    private final Flows flows;

    FlowsEndpoint(Flows flows) {
        this.flows = flows;
    }

    /**
     * One flow in the response.
     *
     * @param state {@code running} or {@code paused}
     * @param pauseReasons why it reads no new records
     * @param lag number of records not applied yet; null before the first measurement
     * @param oldestAge age of the oldest of them
     */
    record FlowView(
            String tenant,
            String inlet,
            String state,
            List<String> pauseReasons,
            int partitions,
            int inFlight,
            @Nullable Long lag,
            Optional<Duration> oldestAge,
            Optional<Instant> lastSuccess) {

        static FlowView of(FlowState state) {
            return new FlowView(
                    state.flow().tenant().value(),
                    state.flow().inlet(),
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
    List<FlowView> all() {
        return flows.states().stream().map(FlowView::of).toList();
    }

    @ReadOperation
    List<FlowView> ofTenant(@Selector String tenant) {
        return all().stream().filter(flow -> flow.tenant().equals(tenant)).toList();
    }

    /**
     * {@code POST /actuator/flows/{tenant}/{inlet}} with {@code {"action": "pause"}}, {@code "resume"} or
     * {@code "accept-partitions"}.
     */
    @WriteOperation
    FlowView change(@Selector String tenant, @Selector String inlet, String action, SecurityContext security) {
        FlowState known = find(tenant, inlet);
        switch (action.toLowerCase(Locale.ROOT)) {
            case "pause" -> flows.pause(known.flow(), principal(security));
            case "resume" -> flows.resume(known.flow(), principal(security));
            case "accept-partitions" -> acceptPartitions(known.flow(), principal(security));
            default ->
                throw new InvalidEndpointRequestException(
                        "unknown action", "action must be pause or resume, or accept-partitions");
        }
        return FlowView.of(find(tenant, inlet));
    }

    private void acceptPartitions(FlowId flow, String by) {
        if (!flows.acceptPartitions(flow, by)) {
            throw new InvalidEndpointRequestException(
                    "nothing to accept", "no partitions of the flow wait to be accepted");
        }
    }

    private FlowState find(String tenant, String inlet) {
        return flows.states().stream()
                .filter(state ->
                        TenantId.isValid(tenant) && state.flow().equals(new FlowId(new TenantId(tenant), inlet)))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidEndpointRequestException("unknown flow", "this tenant and inlet do not exist"));
    }

    private static String principal(SecurityContext security) {
        Principal principal = security.getPrincipal();
        return principal == null ? "unknown" : principal.getName();
    }
}
