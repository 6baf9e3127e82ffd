package io.integrationhub.taxadapter.broker;

import io.integrationhub.core.fault.FaultCode;

/** Why a message about an order is parked. */
enum TaxMessageFault implements FaultCode {
    /** The order was edited after the engine reported its sale. */
    TAX_DOCUMENT_LOCKED,
    /** Payments refunded more than the returns of the order. */
    TAX_REFUND_WITHOUT_RETURN,
    /** Somebody changed the order's documents at the engine. */
    TAX_DOCUMENT_DIFFERS
}
