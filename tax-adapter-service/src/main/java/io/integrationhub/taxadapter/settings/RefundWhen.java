package io.integrationhub.taxadapter.settings;

/** When the tax of returned goods goes back. */
public enum RefundWhen {
    /** With the money: the return item's payment state is Refunded. */
    REFUNDED,
    /** With the goods: they are there, whatever the payment state. */
    RETURNED
}
