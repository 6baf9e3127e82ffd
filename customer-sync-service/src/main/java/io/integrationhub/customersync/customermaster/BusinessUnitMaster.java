package io.integrationhub.customersync.customermaster;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.UnitKey;
import java.util.Optional;

/** The system that masters a tenant's Business Units, whatever protocol it uses. */
@FunctionalInterface
public interface BusinessUnitMaster {

    /**
     * Reads a Business Unit. Repeatable because it only reads.
     *
     * @return empty if the master does not have it
     * @throws io.integrationhub.core.fault.TransientFault if the master does not respond
     * @throws io.integrationhub.core.fault.PermanentFault {@link CustomerMasterFault#BUSINESS_UNIT_RESPONSE_UNREADABLE}
     */
    Optional<BusinessUnit> find(Tenant tenant, UnitKey key);
}
