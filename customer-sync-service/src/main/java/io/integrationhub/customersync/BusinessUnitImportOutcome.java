package io.integrationhub.customersync;

import io.integrationhub.customersync.businessunit.UnitDecision.Reason;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.reference.Reference;
import io.integrationhub.stream.Outcome;
import java.util.List;
import java.util.Set;

/** The outcome of bringing a Business Unit into commercetools. */
public sealed interface BusinessUnitImportOutcome extends Outcome {

    UnitKey key();

    /** The unit was created. */
    record Created(UnitKey key) implements BusinessUnitImportOutcome {

        @Override
        public String code() {
            return "created";
        }
    }

    /** @param changes names of the update actions */
    record Updated(UnitKey key, List<String> changes) implements BusinessUnitImportOutcome {

        @Override
        public String code() {
            return "updated";
        }
    }

    /** The unit was as it should be. */
    record UpToDate(UnitKey key) implements BusinessUnitImportOutcome {

        @Override
        public String code() {
            return "up-to-date";
        }
    }

    /** The master does not have the unit, and it stays as it is. */
    record Kept(UnitKey key) implements BusinessUnitImportOutcome {

        @Override
        public String code() {
            return "kept";
        }
    }

    /** A newer state of the unit had been applied before. */
    record Stale(UnitKey key) implements BusinessUnitImportOutcome {

        @Override
        public String code() {
            return "stale";
        }
    }

    /** The unit, or some of its associates, wait for something that does not exist yet. */
    record Waiting(UnitKey key, Set<Reference> missing) implements BusinessUnitImportOutcome {

        @Override
        public String code() {
            return "waiting";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }

    /**
     * The unit cannot be written, and a person has to decide.
     *
     * @param cycle the units that are above each other, from the unit to itself; empty for any other reason
     */
    record Conflicting(UnitKey key, Reason reason, List<UnitKey> cycle) implements BusinessUnitImportOutcome {

        public Conflicting {
            cycle = List.copyOf(cycle);
        }

        @Override
        public String code() {
            return "conflicting";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }
}
