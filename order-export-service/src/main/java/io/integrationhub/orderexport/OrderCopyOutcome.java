package io.integrationhub.orderexport;

import io.integrationhub.orderexport.export.Obstacle;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.stream.Outcome;

/** The outcome of copying an order to one system. */
public sealed interface OrderCopyOutcome extends Outcome {

    /** The system accepted the order as it is. */
    record Copied(OrderNumber number) implements OrderCopyOutcome {
        @Override
        public String code() {
            return "copied";
        }
    }

    /** The system already had the order as it is. */
    record AlreadyCopied(OrderNumber number) implements OrderCopyOutcome {
        @Override
        public String code() {
            return "already-copied";
        }
    }

    /** The gate does not let the order pass, for now or for ever. */
    record HeldBack(OrderNumber number, Obstacle obstacle) implements OrderCopyOutcome {
        @Override
        public String code() {
            return "held-back";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }

    /** The system rejected the order: somebody must act. */
    record Rejected(OrderNumber number, Rejection rejection) implements OrderCopyOutcome {
        @Override
        public String code() {
            return "copy-rejected";
        }
    }

    /** The system rejected exactly this before; the message brings nothing new. */
    record AlreadyRejected(OrderNumber number) implements OrderCopyOutcome {
        @Override
        public String code() {
            return "copy-already-rejected";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }

    /** The order was deleted in commercetools. */
    record Deleted(OrderId id) implements OrderCopyOutcome {
        @Override
        public String code() {
            return "deleted";
        }
    }
}
