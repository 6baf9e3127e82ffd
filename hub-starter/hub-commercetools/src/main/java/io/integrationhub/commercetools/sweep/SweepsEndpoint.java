package io.integrationhub.commercetools.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Shows how far the sweeps have read, and lets operators run one now, try a range, or read everything since a time
 * again.
 */
@Endpoint(id = "sweeps")
class SweepsEndpoint {

    private final Sweeps sweeps;

    SweepsEndpoint(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    /**
     * One sweep of one tenant.
     *
     * @param readUntil everything modified before this time was read; before the first run, where it begins
     */
    record State(String tenant, String sweep, Optional<Instant> readUntil) {

        static State of(TenantSweep<?> sweep) {
            return new State(
                    sweep.tenant().value(), sweep.name(), sweep.cursor().map(SweepCursor::modifiedAt));
        }
    }

    @ReadOperation
    List<State> all() {
        return sweeps.all().stream().map(State::of).toList();
    }

    /**
     * Counts what a range contains, without publishing notifications.
     *
     * @param from beginning of the range
     * @param to end of the range; now by default
     * @return null, which becomes 404, if there is no such sweep
     */
    @ReadOperation
    @Nullable
    SweepReport dryRun(@Selector String tenant, @Selector String sweep, Instant from, @Nullable Instant to) {
        return sweeps.find(tenant, sweep)
                .map(found -> found.range(from, orNow(to), true))
                .orElse(null);
    }

    /**
     * Runs a sweep. Without times, it continues at its cursor; with both, it reads that range without moving the
     * cursor; with {@code from} only, the cursor moves back, so that the job reads everything since then.
     */
    @WriteOperation
    Result run(@Selector String tenant, @Selector String sweep, @Nullable Instant from, @Nullable Instant to) {
        if (to != null && (from == null || from.isAfter(to))) {
            throw new InvalidEndpointRequestException("invalid range", "to requires a from before it");
        }
        return sweeps.find(tenant, sweep)
                .map(found -> run(found, from, to))
                .orElseThrow(() -> new InvalidEndpointRequestException("unknown sweep", "no such tenant and sweep"));
    }

    /** The outcome of a run: with a report, or with the reason why there is none. */
    record Result(String outcome, Optional<SweepReport> report) {}

    private Result run(TenantSweep<?> sweep, @Nullable Instant from, @Nullable Instant to) {
        if (from == null) {
            return sweeps.advance(sweep)
                    .map(report -> new Result("done", Optional.of(report)))
                    .orElseGet(() -> new Result("this sweep is already running", Optional.empty()));
        }
        if (to != null) {
            return new Result("done", Optional.of(sweep.range(from, to, false)));
        }
        if (!sweep.isPast(from)) {
            // With a cursor in the future the sweep would find nothing until then.
            throw new InvalidEndpointRequestException("invalid time", "from must be between 1970 and now");
        }
        sweep.rewind(from);
        return new Result("the job reads everything since " + from, Optional.empty());
    }

    /** The sweep never reads beyond what is old enough. */
    private static Instant orNow(@Nullable Instant to) {
        return to == null ? Instant.MAX : to;
    }
}
