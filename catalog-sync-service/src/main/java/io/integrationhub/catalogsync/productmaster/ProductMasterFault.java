package io.integrationhub.catalogsync.productmaster;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong at a product master. */
public enum ProductMasterFault implements FaultCode {
    /** The response is an error, or the mapping does not find a product in it. */
    PRODUCT_RESPONSE_UNREADABLE
}
