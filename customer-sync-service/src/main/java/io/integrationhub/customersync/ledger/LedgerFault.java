package io.integrationhub.customersync.ledger;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong with the claim on a customer or Business Unit. */
public enum LedgerFault implements FaultCode {
    /** Another worker is changing the customer. */
    CUSTOMER_LOCKED,
    /** The lease ran out while the customer was changed, and another worker took over. */
    CUSTOMER_CLAIM_LOST,
    /** Another worker is changing the Business Unit. */
    BUSINESS_UNIT_LOCKED,
    /** The lease ran out while the Business Unit was changed, and another worker took over. */
    BUSINESS_UNIT_CLAIM_LOST
}
