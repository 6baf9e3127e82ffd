package io.integrationhub.pricing.quoteledger;

import io.integrationhub.core.fault.FaultCode;

/** Faults of the ledger. */
enum QuoteLedgerFault implements FaultCode {
    /** Another worker has claimed the negotiation. */
    QUOTE_LOCKED,
    /** The lease expired while the negotiation was processed. */
    QUOTE_CLAIM_LOST
}
