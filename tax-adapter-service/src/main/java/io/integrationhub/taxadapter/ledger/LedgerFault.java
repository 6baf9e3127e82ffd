package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong with the ledger. */
enum LedgerFault implements FaultCode {
    /** Somebody else has the order in hands. */
    TAX_ORDER_IN_HANDS,
    /** The lease ran out while the order was in hands. */
    TAX_ORDER_CLAIM_LOST
}
