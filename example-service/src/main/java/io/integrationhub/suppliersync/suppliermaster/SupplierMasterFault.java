package io.integrationhub.suppliersync.suppliermaster;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong at a supplier master. */
public enum SupplierMasterFault implements FaultCode {
    /** The response is an error, or the mapping does not find a supplier in it. */
    SUPPLIER_RESPONSE_UNREADABLE
}
