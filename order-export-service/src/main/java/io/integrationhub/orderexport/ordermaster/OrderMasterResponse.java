package io.integrationhub.orderexport.ordermaster;

import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;

/** The response of the order master to a new, changed or cancelled order. A rejection contains no personal data. */
public sealed interface OrderMasterResponse {

    /** The master accepted it. */
    record Accepted(Receipt receipt) implements OrderMasterResponse {}

    /** The master rejected it and would reject it again. */
    record Rejected(Rejection rejection) implements OrderMasterResponse {}
}
