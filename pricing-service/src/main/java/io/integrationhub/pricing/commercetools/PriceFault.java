package io.integrationhub.pricing.commercetools;

import io.integrationhub.core.fault.FaultCode;

/** Why a price cannot be written. */
public enum PriceFault implements FaultCode {
    /** Somebody else created a price of the same scope that is valid at the same time. */
    PRICE_IN_CONFLICT,
    /** The customer group or the distribution channel of a price does not exist. */
    PRICE_REFERENCE_MISSING
}
