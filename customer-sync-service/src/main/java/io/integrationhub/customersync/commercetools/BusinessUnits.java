package io.integrationhub.customersync.commercetools;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.ExistingUnit;
import io.integrationhub.customersync.businessunit.UnitChange;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.reference.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The Business Units of a tenant's Project.
 *
 * <p>All methods throw a {@code TransientFault} if commercetools does not respond, and a {@code PermanentFault}
 * {@code COMMERCETOOLS_REJECTED} if it rejects the request.
 */
public interface BusinessUnits {

    /** The unit with this key. Repeatable because it only reads. */
    Optional<ExistingUnit> find(Tenant tenant, UnitKey key);

    /** What a unit needs to exist before it can be written: its parent, Stores and roles. Repeatable. */
    Set<Reference> missing(Tenant tenant, BusinessUnit unit);

    /** Ids in commercetools of these customers; those that do not exist are missing. Repeatable. */
    Map<CustomerNumber, String> customerIds(Tenant tenant, Set<CustomerNumber> customers);

    /**
     * Creates a unit. Not repeatable, but the key is unique: a repeated call is rejected.
     *
     * @param customerIds ids in commercetools of the associates that exist
     */
    ExistingUnit create(Tenant tenant, BusinessUnit unit, Map<CustomerNumber, String> customerIds);

    /**
     * Updates a unit; if it was modified meanwhile, it is read and the changes are decided again. A repeated call finds
     * nothing to change.
     *
     * @param changes the changes that a unit still needs
     */
    ExistingUnit update(Tenant tenant, ExistingUnit existing, Function<ExistingUnit, List<UnitChange>> changes);
}
