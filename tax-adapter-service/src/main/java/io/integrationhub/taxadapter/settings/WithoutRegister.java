package io.integrationhub.taxadapter.settings;

/** A tenant's choice for a VAT id that the register says nothing about. It has no default. */
public enum WithoutRegister {
    /** The tax is charged, and asked for again with the cart's next change. */
    CHARGE,
    /** The id is believed, and asked for again with the cart's next change. */
    BELIEVE,
    /** The customer is asked to try again. */
    REFUSE
}
