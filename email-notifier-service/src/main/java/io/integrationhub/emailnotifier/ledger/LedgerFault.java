package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.fault.FaultCode;

/** Faults of the ledger. */
enum LedgerFault implements FaultCode {
    /** Another worker sends mails about the same subject. */
    MAIL_SUBJECT_LOCKED,
    /** The lease expired while mails were being sent. */
    MAIL_CLAIM_LOST
}
