package io.integrationhub.sandbox.commercetools.traffic;

/** The types of orders that differ in what an exporter must handle. */
public enum OrderType {
    /** A guest with nothing but an e-mail address. */
    GUEST,
    /** A customer with an account. */
    CUSTOMER,
    /** Fees as custom line items. */
    WITH_FEES,
    /** Discounts on the lines. */
    DISCOUNTED_LINES,
    /** A discount on the total price, which does not appear on any line. */
    DISCOUNTED_TOTAL,
    /** Several shipments to several addresses. */
    SEVERAL_SHIPMENTS,
    /** A currency without minor units. */
    YEN,
    /** Unit prices with more digits than the currency has. */
    HIGH_PRECISION,
    /** A company's order with its purchase order number. */
    BUSINESS,
    /** Created by commercetools from a recurring order. */
    RECURRING,
    /** Placed elsewhere and imported. */
    IMPORTED
}
