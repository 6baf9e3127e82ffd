package io.integrationhub.customersync;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Conflicting;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Waiting;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.ExistingUnit;
import io.integrationhub.customersync.businessunit.UnitDecision.Reason;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.businessunit.UnitLink;
import io.integrationhub.customersync.commercetools.BusinessUnits;
import io.integrationhub.customersync.ledger.UnitLinks.UnitClaim;
import io.integrationhub.customersync.ledger.WaitingRecords;
import io.integrationhub.customersync.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Business Units that wait for something, and those that would wait for ever because they are below themselves.
 *
 * @param units the units that exist
 * @param records the units that wait
 */
record WaitingUnits(BusinessUnits units, WaitingRecords<BusinessUnit> records) {

    /** Whether a newer state of the unit waits. */
    boolean hasNewerThan(Tenant tenant, BusinessUnit unit) {
        return find(tenant, unit.key())
                .filter(it -> unit.version().isOlderThan(it.version()))
                .isPresent();
    }

    void put(Tenant tenant, BusinessUnit unit, Set<Reference> missing) {
        records.put(tenant, unit.key().value(), unit, missing);
    }

    void remove(Tenant tenant, BusinessUnit unit) {
        records.remove(tenant.id(), unit.key().value());
    }

    /**
     * Keeps a unit until what it needs exists. One that is below itself waits until any unit of the cycle is corrected.
     */
    BusinessUnitImportOutcome postpone(Tenant tenant, BusinessUnit unit, UnitClaim claim, Set<Reference> missing) {
        keep(tenant, unit, claim, missing);
        return outcome(unit, missing, cycle(tenant, unit, missing));
    }

    /** Keeps a unit that cannot come under its new parent, because that is below the unit. */
    BusinessUnitImportOutcome postponeMove(Tenant tenant, BusinessUnit unit, UnitClaim claim) {
        Set<Reference> parent =
                unit.parent().map(WaitingUnits::reference).stream().collect(Collectors.toSet());
        keep(tenant, unit, claim, parent);
        return outcome(unit, parent, cycle(tenant, unit, Set.of()));
    }

    private void keep(Tenant tenant, BusinessUnit unit, UnitClaim claim, Set<Reference> missing) {
        put(tenant, unit, missing);
        // If the master returns to the state before, that ends the waiting.
        claim.link().flatMap(UnitLink::incomplete).ifPresent(claim::record);
    }

    private static BusinessUnitImportOutcome outcome(BusinessUnit unit, Set<Reference> missing, List<UnitKey> cycle) {
        return cycle.isEmpty()
                ? new Waiting(unit.key(), missing)
                : new Conflicting(unit.key(), Reason.BELOW_ITSELF, cycle);
    }

    boolean isBelowItself(Tenant tenant, BusinessUnit unit) {
        return !cycle(tenant, unit, Set.of()).isEmpty();
    }

    /**
     * The units from this one up to itself; empty if it is not below itself. Of two units that arrive at the same time
     * one finds the other, because both are kept before.
     *
     * @param missing what is known not to exist
     */
    private List<UnitKey> cycle(Tenant tenant, BusinessUnit unit, Set<Reference> missing) {
        List<UnitKey> above = new ArrayList<>(List.of(unit.key()));
        Optional<UnitKey> next = unit.parent();
        while (next.isPresent()) {
            boolean isAbove = above.contains(next.get());
            above.add(next.get());
            if (isAbove) {
                // A cycle further up is the finding of the units in it.
                return next.get().equals(unit.key()) ? List.copyOf(above) : List.of();
            }
            next = parent(tenant, next.get(), missing);
        }
        return List.of();
    }

    /** As the master states it if the unit waits, otherwise as commercetools has it. */
    private Optional<UnitKey> parent(Tenant tenant, UnitKey key, Set<Reference> missing) {
        Optional<BusinessUnit> stated = find(tenant, key);
        if (stated.isPresent() || missing.contains(reference(key))) {
            return stated.flatMap(BusinessUnit::parent);
        }
        return units.find(tenant, key).flatMap(ExistingUnit::parent);
    }

    private static Reference reference(UnitKey key) {
        return new Reference(Reference.Kind.BUSINESS_UNIT, key.value());
    }

    private Optional<BusinessUnit> find(Tenant tenant, UnitKey key) {
        return records.find(tenant.id(), key.value());
    }
}
