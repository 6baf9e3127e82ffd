package io.integrationhub.taxadapter.engine;

import io.integrationhub.core.fault.FaultCode;

/** Faults of engines. */
public enum TaxEngineFault implements FaultCode {
    /** The engine rejects the transaction or document, for example because of its address. */
    TAX_ENGINE_REJECTED,
    /** The response lacks the tax of an item, or is malformed. */
    TAX_RESPONSE_UNREADABLE,
    /** The tenant's rate table has no rate for the destination. */
    TAX_RATE_NOT_FOUND,
    /** The engine taxes countries as a whole, but the destination is not taxed as its country is. */
    TAX_TERRITORY_UNSUPPORTED
}
