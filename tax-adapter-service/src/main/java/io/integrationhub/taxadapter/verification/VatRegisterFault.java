package io.integrationhub.taxadapter.verification;

import io.integrationhub.core.fault.FaultCode;

/** Faults of the VAT register. */
public enum VatRegisterFault implements FaultCode {
    /** The register does not say whether a VAT id was issued. */
    VAT_REGISTER_UNAVAILABLE
}
