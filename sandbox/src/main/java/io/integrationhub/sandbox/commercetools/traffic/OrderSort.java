package io.integrationhub.sandbox.commercetools.traffic;

/** The sorts of orders that differ in what an exporter has to get right. */
public enum OrderSort {
    /** A guest who only left an e-mail address. */
    GUEST,
    /** A customer with an account. */
    CUSTOMER,
    /** Fees as custom line items. */
    WITH_FEES,
    /** Discounts on the lines. */
    DISCOUNTED_LINES,
    /** A discount on the total price, which no line shows. */
    DISCOUNTED_TOTAL,
    /** Several shipments to several addresses. */
    SEVERAL_SHIPMENTS,
    /** A currency without minor units. */
    YEN,
    /** Unit prices with more digits than the currency has. */
    HIGH_PRECISION,
    /** A company's order with its purchase order number. */
    BUSINESS,
    /** Made by commercetools of a recurring order. */
    RECURRING,
    /** Placed elsewhere and imported. */
    IMPORTED
}
