package io.integrationhub.customersync;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Conflicting;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Created;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Stale;
import io.integrationhub.customersync.BusinessUnitImportOutcome.UpToDate;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Updated;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Waiting;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.ExistingUnit;
import io.integrationhub.customersync.businessunit.UnitChange;
import io.integrationhub.customersync.businessunit.UnitComparison;
import io.integrationhub.customersync.businessunit.UnitDecision;
import io.integrationhub.customersync.businessunit.UnitDecision.Create;
import io.integrationhub.customersync.businessunit.UnitDecision.Impossible;
import io.integrationhub.customersync.businessunit.UnitDecision.Update;
import io.integrationhub.customersync.businessunit.UnitLink;
import io.integrationhub.customersync.commercetools.BusinessUnits;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.ledger.UnitLinks;
import io.integrationhub.customersync.ledger.UnitLinks.UnitClaim;
import io.integrationhub.customersync.ledger.WaitingRecords;
import io.integrationhub.customersync.reference.Reference;
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

    private final BusinessUnits units;
    private final UnitLinks links;
    private final WaitingRecords<BusinessUnit> waiting;

    BusinessUnitImportFlow(BusinessUnits units, UnitLinks links, WaitingRecords<BusinessUnit> waiting) {
        this.units = units;
        this.links = links;
        this.waiting = waiting;
    }

    /** Brings a state of the master into commercetools. */
    public BusinessUnitImportOutcome bring(Tenant tenant, BusinessUnit unit) {
        if (links.find(tenant.id(), unit.key()).filter(link -> link.isOf(unit)).isPresent()) {
            return new UpToDate(unit.key());
        }
        try (UnitClaim claim = links.claim(tenant, unit.key())) {
            boolean isStale =
                    claim.link().filter(link -> link.isNewerThan(unit)).isPresent()
                            || waiting.find(tenant.id(), unit.key().value())
                                    .filter(it -> unit.version().isOlderThan(it.version()))
                                    .isPresent();
            return isStale ? new Stale(unit.key()) : apply(tenant, unit, claim);
        }
    }

    private BusinessUnitImportOutcome apply(Tenant tenant, BusinessUnit unit, UnitClaim claim) {
        Set<Reference> missing = units.missing(tenant, unit);
        if (!missing.isEmpty()) {
            waiting.put(tenant, unit.key().value(), unit, missing);
            return new Waiting(unit.key(), missing);
        }
        Set<CustomerNumber> customers = unit.customers();
        Map<CustomerNumber, String> ids = customers.isEmpty() ? Map.of() : units.customerIds(tenant, customers);
        Set<Reference> unknown = customers.stream()
                .filter(customer -> !ids.containsKey(customer))
                .map(customer -> new Reference(Reference.Kind.CUSTOMER, customer.value()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            // Before the unit is written, so that a crash afterwards does not lose its associates.
            waiting.put(tenant, unit.key().value(), unit, unknown);
        }
        BusinessUnitImportOutcome outcome = write(new Work(tenant, unit, claim, ids, unknown.isEmpty()));
        if (unknown.isEmpty() && outcome.isThrough()) {
            waiting.remove(tenant.id(), unit.key().value());
        }
        return unknown.isEmpty() || outcome instanceof Conflicting ? outcome : new Waiting(unit.key(), unknown);
    }

    /** @param isComplete whether all associates exist */
    private record Work(
            Tenant tenant, BusinessUnit unit, UnitClaim claim, Map<CustomerNumber, String> ids, boolean isComplete) {

        void record(ExistingUnit existing) {
            claim.record(UnitLink.to(existing, unit, isComplete));
        }
    }

    private BusinessUnitImportOutcome write(Work work) {
        BusinessUnit unit = work.unit();
        Optional<ExistingUnit> existing = units.find(work.tenant(), unit.key());
        return switch (UnitDecision.of(unit, existing, work.ids())) {
            case Create _ -> {
                work.record(units.create(work.tenant(), unit, work.ids()));
                yield new Created(unit.key());
            }
            case Update it -> {
                work.record(units.update(
                        work.tenant(), it.existing(), current -> UnitComparison.changes(unit, current, work.ids())));
                yield new Updated(
                        unit.key(), it.changes().stream().map(UnitChange::name).toList());
            }
            case UnitDecision.UpToDate it -> {
                work.record(it.existing());
                yield new UpToDate(unit.key());
            }
            case Impossible it -> new Conflicting(unit.key(), it.reason());
        };
    }
}
