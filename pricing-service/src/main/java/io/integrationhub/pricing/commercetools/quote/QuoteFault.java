package io.integrationhub.pricing.commercetools.quote;

import io.integrationhub.core.fault.FaultCode;

/** Why a quote cannot be offered. */
enum QuoteFault implements FaultCode {
    /** The cart of the staged quote cannot have exactly the prices that the master reported. */
    QUOTE_PRICES_DIFFER
}
