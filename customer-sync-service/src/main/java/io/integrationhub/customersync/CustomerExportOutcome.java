package io.integrationhub.customersync;

import io.integrationhub.customersync.cdp.ErasureResult;
import io.integrationhub.stream.Outcome;
import java.time.Instant;
import java.util.List;

/** The outcome of sending a profile to other systems. */
public sealed interface CustomerExportOutcome extends Outcome {

    /** The outcome of a profile that the target has, except for what is listed. */
    static CustomerExportOutcome sent(String subject, List<String> findings) {
        return findings.isEmpty() ? new Sent(subject) : new SentInPart(subject, findings);
    }

    /** The outcome of erasing a profile whose customer was deleted. */
    static CustomerExportOutcome of(ErasureResult result) {
        return switch (result) {
            case ErasureResult.Erased it -> new ErasedAtTarget(it.detail());
            case ErasureResult.Unsupported it -> new ErasureUnsupported(it.reason());
        };
    }

    /** It is sent once it has settled, with all changes until then. */
    record Pending(Instant dueAt) implements CustomerExportOutcome {

        @Override
        public String code() {
            return "pending";
        }
    }

    /** The target has it. */
    record Sent(String subject) implements CustomerExportOutcome {

        @Override
        public String code() {
            return "sent";
        }
    }

    /** The target has it, except for what is listed. */
    record SentInPart(String subject, List<String> findings) implements CustomerExportOutcome {

        public SentInPart {
            findings = List.copyOf(findings);
        }

        @Override
        public String code() {
            return "sent-in-part";
        }
    }

    /** The target already had it as it is. */
    record UpToDate(String subject) implements CustomerExportOutcome {

        @Override
        public String code() {
            return "up-to-date";
        }
    }

    /** The customer was deleted, and the target was asked to erase the profile. */
    record ErasedAtTarget(String detail) implements CustomerExportOutcome {

        @Override
        public String code() {
            return "erased-at-target";
        }
    }

    /** The customer was deleted, but somebody has to erase the profile at the target by hand. */
    record ErasureUnsupported(String reason) implements CustomerExportOutcome {

        @Override
        public String code() {
            return "erasure-unsupported";
        }
    }

    /** The tenant does not want the target to have it, or the target does not receive such profiles. */
    record NotExported(String subject, String reason) implements CustomerExportOutcome {

        @Override
        public String code() {
            return "not-exported";
        }
    }

    /** The person was erased and does not come back. */
    record Suppressed() implements CustomerExportOutcome {

        @Override
        public String code() {
            return "suppressed";
        }
    }

    /** It does not exist any more, and the target does not have it. */
    record Deleted() implements CustomerExportOutcome {

        @Override
        public String code() {
            return "deleted";
        }
    }

    /** The target rejects it: somebody must act. */
    record Rejected(String subject, String reason) implements CustomerExportOutcome {

        @Override
        public String code() {
            return "rejected";
        }
    }
}
