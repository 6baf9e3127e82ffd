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

/** How far the sweeps have read, and a hand on them: run one now, look at a range, read again from a date. */
@Endpoint(id = "sweeps")
class SweepsEndpoint {

    private final Sweeps sweeps;

    SweepsEndpoint(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    /**
     * One sweep of one tenant.
     *
     * @param readUntil everything modified before is read; empty if it never ran
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
     * Looks at a range without ringing any doorbell.
     *
     * @param from beginning of the range
     * @param to end of the range; now when left out
     * @return null, and so 404, if there is no such sweep
     */
    @ReadOperation
    @Nullable
    SweepReport look(@Selector String tenant, @Selector String sweep, Instant from, @Nullable Instant to) {
        return sweeps.find(tenant, sweep)
                .map(found -> found.range(from, end(to), true))
                .orElse(null);
    }

    /**
     * Runs a sweep: without dates, on from its cursor; with both, over that range without moving the cursor; with a
     * beginning only, moves the cursor back, so that the scheduled runs read everything since.
     */
    @WriteOperation
    Answer run(@Selector String tenant, @Selector String sweep, @Nullable Instant from, @Nullable Instant to) {
        if (to != null && (from == null || from.isAfter(to))) {
            throw new InvalidEndpointRequestException("no range", "to needs a from before it");
        }
        return sweeps.find(tenant, sweep)
                .map(found -> answer(found, from, to))
                .orElseThrow(() ->
                        new InvalidEndpointRequestException("unknown sweep", "there is no such tenant and sweep"));
    }

    /** What came of it: a report, or a word on why there is none. */
    record Answer(String outcome, Optional<SweepReport> report) {}

    private static Answer answer(TenantSweep<?> sweep, @Nullable Instant from, @Nullable Instant to) {
        if (from == null) {
            return sweep.advance()
                    .map(report -> new Answer("done", Optional.of(report)))
                    .orElseGet(() -> new Answer("another replica runs this sweep right now", Optional.empty()));
        }
        if (to == null) {
            if (!sweep.isPast(from)) {
                // A cursor in the future would have the sweep find nothing until then.
                throw new InvalidEndpointRequestException("no past time", "from must be between 1970 and now");
            }
            sweep.rewind(from);
            return new Answer("the scheduled runs read everything since " + from, Optional.empty());
        }
        return new Answer("done", Optional.of(sweep.range(from, to, false)));
    }

    private static Instant end(@Nullable Instant to) {
        return to == null ? Instant.MAX : to;
    }
}
