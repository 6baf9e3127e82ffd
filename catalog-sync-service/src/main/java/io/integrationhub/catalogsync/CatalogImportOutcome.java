package io.integrationhub.catalogsync;

import io.integrationhub.stream.Outcome;

/** The outcome of taking a delivery in. */
public sealed interface CatalogImportOutcome extends Outcome {

    /**
     * A run will read the delivery.
     *
     * @param run the run's number
     */
    record RunRequested(long run) implements CatalogImportOutcome {

        @Override
        public String code() {
            return "run-requested";
        }
    }
}
