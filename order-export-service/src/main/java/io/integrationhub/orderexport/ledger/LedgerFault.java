package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.fault.FaultCode;

/** Faults of the ledger. */
enum LedgerFault implements FaultCode {
    /** Another worker has claimed the order. */
    ORDER_LOCKED,
    /** The lease expired while the order was exported. */
    ORDER_CLAIM_LOST
}
