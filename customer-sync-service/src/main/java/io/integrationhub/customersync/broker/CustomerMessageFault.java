package io.integrationhub.customersync.broker;

import io.integrationhub.core.fault.FaultCode;

/** Why a message about a customer or Business Unit is parked. */
enum CustomerMessageFault implements FaultCode {
    /** The message's key is not the number of a customer. */
    CUSTOMER_MESSAGE_MALFORMED,
    /** The message's key is not the key of a Business Unit. */
    BUSINESS_UNIT_MESSAGE_MALFORMED,
    /** Another customer has the e-mail address, or it is unclear which customer is the same. */
    CUSTOMER_CONFLICT,
    /** The Business Unit cannot be written as its master states it. */
    BUSINESS_UNIT_CONFLICT
}
