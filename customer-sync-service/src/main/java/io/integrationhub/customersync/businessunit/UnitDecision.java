package io.integrationhub.customersync.businessunit;

import io.integrationhub.customersync.customer.CustomerNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has to be done in commercetools about a Business Unit. */
public sealed interface UnitDecision {

    /** The unit is created. */
    record Create() implements UnitDecision {}

    /** The unit is changed. */
    record Update(ExistingUnit existing, List<UnitChange> changes) implements UnitDecision {

        public Update {
            changes = List.copyOf(changes);
        }

        /** Whether the unit comes under another one. */
        public boolean isMoved() {
            return changes.stream().anyMatch(UnitChange.ChangeParent.class::isInstance);
        }
    }

    /** The unit is as it should be. */
    record UpToDate(ExistingUnit existing) implements UnitDecision {}

    /** The unit cannot be written, and a person has to decide. */
    record Impossible(Reason reason) implements UnitDecision {}

    /** Why a unit cannot be written. */
    enum Reason {
        /** The master states no name for a new unit. */
        NAME_MISSING,
        /** commercetools has a company where the master has a division, or the other way round. */
        OTHER_TYPE,
        /** A parent of the unit, or a parent of that, is the unit itself. */
        BELOW_ITSELF
    }

    /**
     * Decides from the master's state.
     *
     * @param customerIds ids in commercetools of the associates; those that do not exist yet are missing
     */
    static UnitDecision of(
            BusinessUnit unit, Optional<ExistingUnit> existing, Map<CustomerNumber, String> customerIds) {
        if (existing.isEmpty()) {
            boolean hasName = unit.fields().containsKey(UnitField.NAME);
            return hasName ? new Create() : new Impossible(Reason.NAME_MISSING);
        }
        if (existing.get().type() != unit.type()) {
            return new Impossible(Reason.OTHER_TYPE);
        }
        List<UnitChange> changes = UnitComparison.changes(unit, existing.get(), customerIds);
        return changes.isEmpty() ? new UpToDate(existing.get()) : new Update(existing.get(), changes);
    }
}
