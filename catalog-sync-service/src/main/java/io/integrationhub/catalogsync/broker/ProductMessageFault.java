package io.integrationhub.catalogsync.broker;

import io.integrationhub.core.fault.FaultCode;

/** Why a message about a product is parked. */
enum ProductMessageFault implements FaultCode {
    /** The message's key is not the number of a product. */
    PRODUCT_MESSAGE_MALFORMED
}
