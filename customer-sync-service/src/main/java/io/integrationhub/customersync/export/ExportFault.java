package io.integrationhub.customersync.export;

import io.integrationhub.core.fault.FaultCode;

/** Faults of the ledger of profiles. */
enum ExportFault implements FaultCode {
    /** Another worker is sending the profile to the same target. */
    PROFILE_LOCKED,
    /** The lease expired while the profile was sent. */
    PROFILE_CLAIM_LOST
}
