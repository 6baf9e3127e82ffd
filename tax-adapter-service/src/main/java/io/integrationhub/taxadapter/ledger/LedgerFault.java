package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.fault.FaultCode;

/** Faults of the ledger. */
enum LedgerFault implements FaultCode {
    /** Another worker processes the order. */
    TAX_ORDER_LOCKED,
    /** The lease expired while the order was being processed. */
    TAX_ORDER_CLAIM_LOST
}
