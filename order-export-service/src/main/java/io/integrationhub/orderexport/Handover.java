package io.integrationhub.orderexport;

import io.integrationhub.orderexport.OrderExportOutcome.AlreadyExported;
import io.integrationhub.orderexport.OrderExportOutcome.Amended;
import io.integrationhub.orderexport.OrderExportOutcome.Cancelled;
import io.integrationhub.orderexport.OrderExportOutcome.Exported;
import io.integrationhub.orderexport.OrderExportOutcome.NotExportable;
import io.integrationhub.orderexport.OrderExportOutcome.Rejected;
import io.integrationhub.orderexport.OrderExportOutcome.StillRejected;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.order.Fingerprint;
import io.integrationhub.orderexport.order.Obstacle;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.ordermaster.OrderMaster;
import io.integrationhub.orderexport.ordermaster.Verdict.Refused;
import io.integrationhub.orderexport.ordermaster.Verdict.Taken;
import java.util.Optional;

/** What passes between us and the order master about one order, with the traces it leaves: ledger, order, events. */
class Handover {

    private final Orders orders;
    private final OrderMaster master;
    private final OrderEvents events;

    Handover(Orders orders, OrderMaster master, OrderEvents events) {
        this.orders = orders;
        this.master = master;
        this.events = events;
    }

    /** An order that may leave and, as far as we know, did not. */
    OrderExportOutcome place(ClaimedOrder claimed) {
        Optional<Rejection> known = claimed.entry().rejectionOf(claimed.content());
        if (known.isPresent()) {
            return new StillRejected(claimed.number(), known.get());
        }
        // From here on the master may have the order even if we never hear of it.
        claimed.claim().attempting(claimed.content());
        return switch (master.place(claimed.tenant(), claimed.order())) {
            case Taken taken when hasOtherContent(claimed) -> amend(claimed, taken.receipt());
            case Taken taken -> {
                record(claimed, taken.receipt());
                yield new Exported(claimed.number(), taken.receipt());
            }
            case Refused refused -> reject(claimed, refused.rejection(), claimed.content());
        };
    }

    /** An order that must not leave, but may have left when the answer to an earlier attempt was lost. */
    OrderExportOutcome holdBack(ClaimedOrder claimed, Obstacle obstacle) {
        Optional<Receipt> left = claimed.entry().attempted().isPresent()
                ? master.find(claimed.tenant(), claimed.order())
                : Optional.empty();
        return left.isPresent() ? keepTrue(claimed, left.get()) : new NotExportable(claimed.number(), obstacle);
    }

    /** An order that the master has. */
    OrderExportOutcome keepTrue(ClaimedOrder claimed, Receipt receipt) {
        if (claimed.calledOff()) {
            return claimed.entry().cancelled() ? nothingNew(claimed, receipt) : cancel(claimed, receipt);
        }
        return hasOtherContent(claimed) ? amend(claimed, receipt) : nothingNew(claimed, receipt);
    }

    private OrderExportOutcome nothingNew(ClaimedOrder claimed, Receipt receipt) {
        record(claimed, receipt);
        return new AlreadyExported(claimed.number(), receipt);
    }

    private OrderExportOutcome amend(ClaimedOrder claimed, Receipt receipt) {
        Optional<Rejection> known = claimed.entry().rejectionOf(claimed.content());
        if (known.isPresent()) {
            return new StillRejected(claimed.number(), known.get());
        }
        return switch (master.amend(claimed.tenant(), claimed.order(), receipt)) {
            case Taken taken -> {
                record(claimed, taken.receipt());
                yield new Amended(claimed.number(), taken.receipt());
            }
            case Refused refused -> reject(claimed, refused.rejection(), claimed.content());
        };
    }

    private OrderExportOutcome cancel(ClaimedOrder claimed, Receipt receipt) {
        Fingerprint calledOff = claimed.content().calledOff();
        Optional<Rejection> known = claimed.entry().rejectionOf(calledOff);
        if (known.isPresent()) {
            return new StillRejected(claimed.number(), known.get());
        }
        return switch (master.cancel(claimed.tenant(), claimed.order(), receipt)) {
            case Taken _ -> {
                claimed.claim().cancelled();
                record(claimed, receipt);
                yield new Cancelled(claimed.number(), receipt);
            }
            case Refused refused -> reject(claimed, refused.rejection(), calledOff);
        };
    }

    private static boolean hasOtherContent(ClaimedOrder claimed) {
        return claimed.sent().filter(sent -> !sent.equals(claimed.content())).isPresent();
    }

    private void record(ClaimedOrder claimed, Receipt receipt) {
        // The ledger first: if we crash before commercetools is told, the order is not placed
        // again.
        claimed.claim().placed(receipt, claimed.content());
        orders.recordExport(claimed.tenant(), claimed.order(), receipt);
        events.exported(claimed.tenant(), claimed.order(), receipt);
    }

    private OrderExportOutcome reject(ClaimedOrder claimed, Rejection rejection, Fingerprint content) {
        // The ledger last: if we crash before, the master is asked again and rejects again.
        orders.recordRejection(claimed.tenant(), claimed.order(), rejection);
        events.rejected(claimed.tenant(), claimed.order(), rejection);
        claimed.claim().rejected(rejection, content);
        return new Rejected(claimed.number(), rejection);
    }
}
