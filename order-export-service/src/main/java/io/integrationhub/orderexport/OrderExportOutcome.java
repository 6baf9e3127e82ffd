package io.integrationhub.orderexport;

import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.orderexport.export.Obstacle;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.stream.Outcome;
import java.util.function.Supplier;

/** The outcome of exporting an order. */
public sealed interface OrderExportOutcome extends Outcome {

    /** The outcome of an export, which ends before its first write if the tenant is in dry run. */
    static OrderExportOutcome unlessDryRun(OrderNumber number, Supplier<OrderExportOutcome> export) {
        try {
            return export.get();
        } catch (DryRunStop stop) {
            return new WouldExport(number, stop.description());
        }
    }

    /** The order master accepted the order. */
    record Exported(OrderNumber number, Receipt receipt) implements OrderExportOutcome {

        @Override
        public String code() {
            return "exported";
        }
    }

    /** The order master already had the order as it is. */
    record AlreadyExported(OrderNumber number, Receipt receipt) implements OrderExportOutcome {

        @Override
        public String code() {
            return "already-exported";
        }
    }

    /** The order master accepted the changed content. */
    record Amended(OrderNumber number, Receipt receipt) implements OrderExportOutcome {

        @Override
        public String code() {
            return "amended";
        }
    }

    /** The order master cancelled the order. */
    record Cancelled(OrderNumber number, Receipt receipt) implements OrderExportOutcome {

        @Override
        public String code() {
            return "cancelled";
        }
    }

    /** The gate does not let the order pass, for now or for ever. */
    record HeldBack(OrderNumber number, Obstacle obstacle) implements OrderExportOutcome {

        @Override
        public String code() {
            return "held-back";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }

    /** The order master rejected the order: somebody must act. */
    record Rejected(OrderNumber number, Rejection rejection) implements OrderExportOutcome {

        @Override
        public String code() {
            return "rejected";
        }
    }

    /** The order master rejected exactly this before; the message brings nothing new. */
    record AlreadyRejected(OrderNumber number, Rejection rejection) implements OrderExportOutcome {

        @Override
        public String code() {
            return "already-rejected";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }

    /** The order master has the order but rejected its change or cancellation: somebody must act. */
    record ChangeRejected(OrderNumber number, Rejection rejection) implements OrderExportOutcome {

        @Override
        public String code() {
            return "change-rejected";
        }
    }

    /** The order master rejected exactly this change before; the message brings nothing new. */
    record ChangeAlreadyRejected(OrderNumber number, Rejection rejection) implements OrderExportOutcome {

        @Override
        public String code() {
            return "change-already-rejected";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }

    /** The tenant is in dry run; nothing was sent. */
    record WouldExport(OrderNumber number, String action) implements OrderExportOutcome {

        @Override
        public String code() {
            return "dry-run";
        }
    }

    /** commercetools itself is the master of this tenant's orders. */
    record NotMastered(OrderNumber number) implements OrderExportOutcome {

        @Override
        public String code() {
            return "not-mastered";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }

    /** The order was deleted in commercetools. */
    record Deleted(OrderId id) implements OrderExportOutcome {

        @Override
        public String code() {
            return "deleted";
        }
    }
}
