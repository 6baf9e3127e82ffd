package io.integrationhub.inventorythreshold.reconciliation;

import io.integrationhub.stream.Outcome;

/** How reconciling the recorded stock with the master's ended. */
sealed interface ReconciliationOutcome extends Outcome {

    /** Nothing differs. */
    record InSync(long compared) implements ReconciliationOutcome {

        @Override
        public String code() {
            return "in-sync";
        }
    }

    /** More differs than may be repaired without approval. */
    record ApprovalRequired(long differing, long compared) implements ReconciliationOutcome {

        @Override
        public String code() {
            return "approval-required";
        }
    }

    /** The positions that differed in the previous comparison, too, were repaired. */
    record Repaired(int repaired, long differing) implements ReconciliationOutcome {

        @Override
        public String code() {
            return "repaired";
        }
    }
}
