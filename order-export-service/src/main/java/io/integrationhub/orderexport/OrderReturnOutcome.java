package io.integrationhub.orderexport;

import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.stream.Outcome;

/** The outcome of sending the returns of an order. */
public sealed interface OrderReturnOutcome extends Outcome {

    /** Returns the outcome of this and another return of the same order. */
    default OrderReturnOutcome and(OrderReturnOutcome other) {
        return switch (this) {
            case NoReturn _, AlreadyRejected _ -> other;
            case Rejected it -> it;
            case Sent it ->
                switch (other) {
                    case NoReturn _, AlreadyRejected _ -> it;
                    case Sent more -> new Sent(it.number(), it.returns() + more.returns());
                    case Rejected rejected -> rejected;
                };
        };
    }

    /** No return has to be sent, or not yet. */
    record NoReturn() implements OrderReturnOutcome {
        @Override
        public String code() {
            return "no-return";
        }
    }

    /** The order master rejected a return before; the message brings nothing new. */
    record AlreadyRejected() implements OrderReturnOutcome {
        @Override
        public String code() {
            return "return-already-rejected";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }

    /** The order master accepted returns. */
    record Sent(OrderNumber number, int returns) implements OrderReturnOutcome {
        @Override
        public String code() {
            return "return-sent";
        }
    }

    /** The order master rejected a return: somebody must act. */
    record Rejected(OrderNumber number, Rejection rejection) implements OrderReturnOutcome {
        @Override
        public String code() {
            return "return-rejected";
        }
    }
}
