package io.integrationhub.taxadapter.settings;

/** A tenant's choice for a cart that the engine gives no answer for. It has no default. */
public enum WithoutEngine {
    /** The engine's own last rates for the same destination and goods; without them, no answer. */
    LAST_RATE,
    /** The tenant's table of rates. */
    RATE_TABLE,
    /** The last rates, or else the table. */
    LAST_RATE_OR_TABLE,
    /** The customer is asked to try again. */
    REFUSE
}
