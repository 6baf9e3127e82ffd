package io.integrationhub.taxadapter.settings;

/** When the tax of the shipping goes back, beside the word of a return item's own field. */
public enum RefundShipping {
    /** Only with a cancellation, or where a return says so. */
    NEVER,
    /** With the last piece of the order. */
    ALL_BACK
}
