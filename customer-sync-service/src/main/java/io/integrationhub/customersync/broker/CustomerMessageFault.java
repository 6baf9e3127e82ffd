package io.integrationhub.customersync.broker;

import io.integrationhub.core.fault.FaultCode;

/** Why a message about a customer is parked. */
enum CustomerMessageFault implements FaultCode {
    /** The message's key is not the number of a customer. */
    CUSTOMER_MESSAGE_MALFORMED
}
