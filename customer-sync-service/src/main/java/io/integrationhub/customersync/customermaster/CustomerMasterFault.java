package io.integrationhub.customersync.customermaster;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong with what a customer master sends. */
public enum CustomerMasterFault implements FaultCode {
    /** A message or a row of a file is no customer, or lacks a required field. */
    CUSTOMER_MALFORMED,
    /** A message or a row of a file is no Business Unit, or lacks a required field. */
    BUSINESS_UNIT_MALFORMED,
    /** The response is an error, or the mapping does not find a customer in it. */
    CUSTOMER_RESPONSE_UNREADABLE,
    /** The response is an error, or the mapping does not find the requested Business Unit in it. */
    BUSINESS_UNIT_RESPONSE_UNREADABLE
}
