package io.integrationhub.customersync.customermaster;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong at a customer master. */
public enum CustomerMasterFault implements FaultCode {
    /** The response is an error, or the mapping does not find a customer in it. */
    CUSTOMER_RESPONSE_UNREADABLE
}
