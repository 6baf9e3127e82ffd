package io.integrationhub.taxadapter.engine;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong between us and an engine. */
public enum TaxEngineFault implements FaultCode {
    /** The engine does not take the question or the document, for example for its address. */
    TAX_ENGINE_REFUSED,
    /** The engine's answer has no tax for some item, or is not what it should be. */
    TAX_ANSWER_UNREADABLE,
    /** The tenant's table has no rate for the destination. */
    TAX_RATE_UNKNOWN
}
