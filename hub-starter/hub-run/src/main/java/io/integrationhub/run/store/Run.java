package io.integrationhub.run.store;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.run.RunSource.Scope;
import java.time.Instant;
import java.util.Optional;

/**
 * One run.
 *
 * @param undoes the run whose before-images it writes back
 * @param scope empty until it was read
 * @param reason why it waits, was stopped or failed
 * @param attempts failed attempts to read its source
 * @param areErrorsAccepted whether a person lets it go on in spite of its errors
 */
public record Run(
        long id,
        TenantId tenant,
        String source,
        String document,
        Purpose purpose,
        Optional<Long> undoes,
        boolean isDryRun,
        String requestedBy,
        RunState state,
        Optional<Scope> scope,
        Reason reason,
        int attempts,
        boolean areErrorsAccepted,
        Times times) {

    /** What a run is for. */
    public enum Purpose {
        /** It brings what a source delivers. */
        DELIVERY,
        /** It writes the before-images of another run back. */
        UNDO,
        /** It writes back what somebody else changed at the target. */
        COMPARISON
    }

    /** Why a run is in its state; both empty if it needs no reason. */
    public record Reason(String code, String detail) {

        /** None. */
        public static final Reason NONE = new Reason("", "");

        /** A reason with a code of the runbook. */
        public static Reason of(RunFault code, String detail) {
            return new Reason(code.name(), detail);
        }
    }

    /** When it was requested, planned and ended. */
    public record Times(Instant requested, Optional<Instant> planned, Optional<Instant> ended) {}

    /** Whether the plan is there, so that going on means applying. */
    public boolean isPlanned() {
        return times.planned().isPresent();
    }
}
