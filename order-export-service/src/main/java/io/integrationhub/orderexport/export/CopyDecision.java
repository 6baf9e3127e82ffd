package io.integrationhub.orderexport.export;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.content.Fingerprint;
import java.util.Optional;
import java.util.function.Supplier;

/** What has to be done to bring the copy of an order at one system up to date. */
public sealed interface CopyDecision {

    /** Send the order as it is now. */
    record Send(Change change) implements CopyDecision {}

    /** Send nothing: the system has the order as it is now. */
    record UpToDate() implements CopyDecision {}

    /** Send nothing: the system has already rejected exactly this. */
    record Skip() implements CopyDecision {}

    /** Send nothing yet: the gate does not let the order pass. */
    record HoldBack(Obstacle obstacle) implements CopyDecision {}

    /** Try again later: it is not known yet whether the order has to be approved. */
    record AwaitApproval() implements CopyDecision {}

    /** What has happened to the order since the system got it. */
    enum Change {
        PLACED,
        CHANGED,
        CANCELLED
    }

    /** Decides about an order; its Approval Flows are only read if they matter. */
    static CopyDecision of(Order order, CopyEntry entry, Gate gate, Supplier<Approval> approval) {
        Fingerprint now = order.fingerprint();
        if (entry.rejected().equals(Optional.of(now))) {
            return new Skip();
        }
        if (entry.sent().isEmpty()) {
            return ofNew(order, gate, approval);
        }
        if (entry.sent().equals(Optional.of(now))) {
            return new UpToDate();
        }
        if (order.status().isCancelled()) {
            return new Send(Change.CANCELLED);
        }
        return gate.obstacleToChange(order).<CopyDecision>map(HoldBack::new).orElseGet(() -> new Send(Change.CHANGED));
    }

    private static CopyDecision ofNew(Order order, Gate gate, Supplier<Approval> approval) {
        Approval known = gate.dependsOnApproval(order) ? approval.get() : Approval.NOT_REQUIRED;
        if (known == Approval.UNKNOWN) {
            return new AwaitApproval();
        }
        return gate.obstacleTo(order, known).<CopyDecision>map(HoldBack::new).orElseGet(() -> new Send(Change.PLACED));
    }
}
