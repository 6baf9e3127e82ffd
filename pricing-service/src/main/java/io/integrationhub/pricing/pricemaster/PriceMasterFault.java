package io.integrationhub.pricing.pricemaster;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong at a price master. */
public enum PriceMasterFault implements FaultCode {
    /** The response is an error, or the mapping does not find a price in it. */
    PRICE_RESPONSE_UNREADABLE
}
