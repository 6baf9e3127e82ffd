package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong with the ledger. */
enum LedgerFault implements FaultCode {
    /** Somebody else has the order in hands. */
    ORDER_IN_HANDS,
    /** The lease ran out while the order was in hands. */
    ORDER_CLAIM_LOST
}
