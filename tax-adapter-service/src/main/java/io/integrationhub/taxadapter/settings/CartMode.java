package io.integrationhub.taxadapter.settings;

/** How taxes are put on carts. */
public enum CartMode {
    /** The engine's amounts, to the cent. A cart with a discount on its total price gets rates. */
    EXTERNAL_AMOUNT,
    /** The engine's rates; commercetools computes the amounts. */
    EXTERNAL
}
