package io.integrationhub.test.architecture.invalid;

import io.integrationhub.stream.Outcome;

/** An outcome that is not sealed. */
interface OpenOutcome extends Outcome {

    /** States its code in the wrong form. */
    record Shouted() implements OpenOutcome {
        @Override
        public String code() {
            return "SHOUTED";
        }
    }

    /** Derives its code from its name. */
    record Derived() implements OpenOutcome {
        @Override
        public String code() {
            return getClass().getSimpleName();
        }
    }
}
