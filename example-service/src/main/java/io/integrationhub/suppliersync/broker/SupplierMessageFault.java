package io.integrationhub.suppliersync.broker;

import io.integrationhub.core.fault.FaultCode;

/** Why a message about a supplier is parked. */
enum SupplierMessageFault implements FaultCode {
    /** The message's key is not the number of a supplier. */
    SUPPLIER_MESSAGE_MALFORMED
}
