package io.integrationhub.pricing.broker;

import io.integrationhub.core.fault.FaultCode;

/** Why a message about a price is parked. */
enum PriceMessageFault implements FaultCode {
    /** The message's key is not the number of a price. */
    PRICE_MESSAGE_MALFORMED
}
