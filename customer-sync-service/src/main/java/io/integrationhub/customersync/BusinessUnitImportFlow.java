package io.integrationhub.customersync;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Kept;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Stale;
import io.integrationhub.customersync.BusinessUnitImportOutcome.UpToDate;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Waiting;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.UnitDecision;
import io.integrationhub.customersync.businessunit.UnitDecision.Create;
import io.integrationhub.customersync.businessunit.UnitDecision.Impossible;
import io.integrationhub.customersync.businessunit.UnitDecision.Update;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.commercetools.BusinessUnits;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.decision.OnInactive;
import io.integrationhub.customersync.customermaster.BusinessUnitMaster;
import io.integrationhub.customersync.ledger.UnitLinks;
import io.integrationhub.customersync.ledger.UnitLinks.UnitClaim;
import io.integrationhub.customersync.ledger.WaitingRecords;
import io.integrationhub.customersync.reference.Reference;
import io.integrationhub.customersync.settings.ImportSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Brings a Business Unit from its master into commercetools.
 *
 * <p>Units arrive in any order: one whose parent does not exist yet waits, and an associate whose customer does not
 * exist yet is added later; the rest of its unit is written at once.
 */
public class BusinessUnitImportFlow {

    private final BusinessUnitMaster master;
    private final BusinessUnits units;
    private final UnitLinks links;
    private final WaitingUnits waiting;

    BusinessUnitImportFlow(
            BusinessUnitMaster master, BusinessUnits units, UnitLinks links, WaitingRecords<BusinessUnit> waiting) {
        this.master = master;
        this.units = units;
        this.links = links;
        this.waiting = new WaitingUnits(units, waiting);
    }

    /** Reads a changed unit from its master, while it is claimed: no older state is applied after a newer one. */
    public BusinessUnitImportOutcome read(Tenant tenant, UnitKey key) {
        try (UnitClaim claim = links.claim(tenant, key)) {
            return master.find(tenant, key)
                    .or(() -> deactivated(tenant, key))
                    .map(unit -> applyUnlessStale(tenant, unit, claim))
                    .orElseGet(() -> new Kept(key));
        }
    }

    /** Units are never deleted: others refer to them. */
    private Optional<BusinessUnit> deactivated(Tenant tenant, UnitKey key) {
        return ImportSettings.of(tenant).onInactive() == OnInactive.KEEP
                ? Optional.empty()
                : units.find(tenant, key).map(existing -> BusinessUnit.deactivated(key, existing));
    }

    /** Brings a state of the master into commercetools. */
    public BusinessUnitImportOutcome bring(Tenant tenant, BusinessUnit unit) {
        if (links.find(tenant.id(), unit.key())
                .filter(link -> link.isJust(unit))
                .isPresent()) {
            return new UpToDate(unit.key());
        }
        try (UnitClaim claim = links.claim(tenant, unit.key())) {
            return claim.confirms(unit) ? new UpToDate(unit.key()) : applyUnlessStale(tenant, unit, claim);
        }
    }

    private BusinessUnitImportOutcome applyUnlessStale(Tenant tenant, BusinessUnit unit, UnitClaim claim) {
        boolean isStale =
                claim.link().filter(link -> link.isNewerThan(unit)).isPresent() || waiting.hasNewerThan(tenant, unit);
        return isStale ? new Stale(unit.key()) : apply(tenant, unit, claim);
    }

    private BusinessUnitImportOutcome apply(Tenant tenant, BusinessUnit unit, UnitClaim claim) {
        Set<Reference> missing = units.missing(tenant, unit);
        if (!missing.isEmpty()) {
            return waiting.postpone(tenant, unit, claim, missing);
        }
        Set<CustomerNumber> customers = unit.customers();
        Map<CustomerNumber, String> ids = customers.isEmpty() ? Map.of() : units.customerIds(tenant, customers);
        Set<Reference> unknown = customers.stream()
                .filter(customer -> !ids.containsKey(customer))
                .map(customer -> new Reference(Reference.Kind.CUSTOMER, customer.value()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            // Before the unit is written, so that a crash afterwards does not lose its associates.
            waiting.put(tenant, unit, unknown);
        }
        var outcome = write(new BusinessUnitWriter(units, tenant, unit, claim, ids));
        if (unknown.isEmpty() && outcome.isThrough()) {
            waiting.remove(tenant, unit);
        }
        return unknown.isEmpty() || !outcome.isThrough() ? outcome : new Waiting(unit.key(), unknown);
    }

    private BusinessUnitImportOutcome write(BusinessUnitWriter writer) {
        return switch (writer.decide()) {
            case Create _ -> writer.create();
            case Update it
            when it.isMoved() && waiting.isBelowItself(writer.tenant(), writer.unit()) ->
                waiting.postponeMove(writer.tenant(), writer.unit(), writer.claim());
            case Update it -> writer.update(it);
            case UnitDecision.UpToDate it -> writer.recordUpToDate(it);
            case Impossible it -> writer.conflicting(it);
        };
    }
}
