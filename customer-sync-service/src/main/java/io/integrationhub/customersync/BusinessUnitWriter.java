package io.integrationhub.customersync;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Conflicting;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Created;
import io.integrationhub.customersync.BusinessUnitImportOutcome.UpToDate;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Updated;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.ExistingUnit;
import io.integrationhub.customersync.businessunit.UnitChange;
import io.integrationhub.customersync.businessunit.UnitComparison;
import io.integrationhub.customersync.businessunit.UnitDecision;
import io.integrationhub.customersync.businessunit.UnitLink;
import io.integrationhub.customersync.commercetools.BusinessUnits;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.ledger.UnitLinks.UnitClaim;
import java.util.List;
import java.util.Map;

/**
 * Writes one claimed Business Unit to commercetools, then records what was applied. If the process dies in between, the
 * unit is found as it should be, and only the record is repeated.
 *
 * @param ids ids in commercetools of the associates; those that do not exist yet are missing
 */
record BusinessUnitWriter(
        BusinessUnits units, Tenant tenant, BusinessUnit unit, UnitClaim claim, Map<CustomerNumber, String> ids) {

    UnitDecision decide() {
        return UnitDecision.of(unit, units.find(tenant, unit.key()), ids);
    }

    BusinessUnitImportOutcome create() {
        DryRun.stop(tenant, () -> "create Business Unit " + unit.key());
        record(units.create(tenant, unit, ids));
        return new Created(unit.key());
    }

    BusinessUnitImportOutcome update(UnitDecision.Update update) {
        List<String> names = update.changes().stream().map(UnitChange::name).toList();
        DryRun.stop(tenant, () -> "update Business Unit " + unit.key() + ": " + String.join(", ", names));
        record(units.update(tenant, update.existing(), current -> UnitComparison.changes(unit, current, ids)));
        return new Updated(unit.key(), names);
    }

    BusinessUnitImportOutcome recordUpToDate(UnitDecision.UpToDate upToDate) {
        record(upToDate.existing());
        return new UpToDate(unit.key());
    }

    BusinessUnitImportOutcome conflicting(UnitDecision.Impossible impossible) {
        return new Conflicting(unit.key(), impossible.reason(), List.of());
    }

    /** Without a hash while associates wait, so that the same state is applied again. */
    private void record(ExistingUnit existing) {
        boolean isComplete = ids.keySet().containsAll(unit.customers());
        claim.record(UnitLink.to(existing, unit, isComplete));
    }
}
