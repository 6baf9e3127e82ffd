package io.integrationhub.starter.commercetools.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
     * Runs a sweep: on from its cursor, or over a range without moving it.
     *
     * @param from beginning of the range; without it, reads on from the cursor
     * @param to end of the range; now when left out
     * @param dryRun whether doorbells are only counted
     * @param rewind whether the cursor is set to {@code from} instead, so that the scheduled runs read everything since
     * @return null, and so 404, if there is no such sweep
     */
    @WriteOperation
    @Nullable Answer run(
            @Selector String tenant,
            @Selector String sweep,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Boolean dryRun,
            @Nullable Boolean rewind) {
        boolean dry = Boolean.TRUE.equals(dryRun);
        boolean rewinds = Boolean.TRUE.equals(rewind);
        return sweeps.find(tenant, sweep)
                .map(found -> answer(found, from, to == null ? Instant.MAX : to, new Wish(dry, rewinds)))
                .orElse(null);
    }

    /** How a sweep is to be run. */
    private record Wish(boolean dryRun, boolean rewind) {}

    /** What came of it: a report, or a word on why there is none. */
    record Answer(String outcome, Optional<SweepReport> report) {}

    private static Answer answer(TenantSweep<?> sweep, @Nullable Instant from, Instant to, Wish wish) {
        if (from == null) {
            return wish.dryRun() || wish.rewind()
                    ? new Answer("from is missing: a dry run or a rewind needs a date", Optional.empty())
                    : sweep.advance()
                            .map(report -> new Answer("done", Optional.of(report)))
                            .orElseGet(() -> new Answer("another replica runs this sweep right now", Optional.empty()));
        }
        if (wish.rewind()) {
            sweep.rewind(from);
            return new Answer("the next run reads from " + from, Optional.empty());
        }
        return new Answer("done", Optional.of(sweep.range(from, to, wish.dryRun())));
    }
}
