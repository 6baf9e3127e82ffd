package io.integrationhub.orderexport.ordermaster;

import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;

/** What the order master says to what it was sent. */
public sealed interface Verdict {

    /** It has it. */
    record Taken(Receipt receipt) implements Verdict {}

    /** It does not take it, and would not take it again. */
    record Refused(Rejection rejection) implements Verdict {}
}
