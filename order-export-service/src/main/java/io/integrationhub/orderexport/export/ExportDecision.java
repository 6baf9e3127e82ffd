package io.integrationhub.orderexport.export;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import java.util.Optional;
import java.util.function.Supplier;

/** What has to be done to bring the order master up to date with an order. */
public sealed interface ExportDecision {

    /** Place the order: it may be exported and, as far as is known, the master does not have it. */
    record Place() implements ExportDecision {}

    /** Send the new content: the master has the order with other content. */
    record Amend(Receipt receipt) implements ExportDecision {}

    /** Cancel the order at the master. */
    record Cancel(Receipt receipt) implements ExportDecision {}

    /** Send nothing: the master has the order as it is now. */
    record UpToDate(Receipt receipt) implements ExportDecision {}

    /** Send nothing: the master has already rejected exactly this. */
    record Skip(Rejection rejection) implements ExportDecision {}

    /** Send nothing: the master has the order and has already rejected exactly this change. */
    record SkipChange(Rejection rejection) implements ExportDecision {}

    /** Send nothing yet: the gate does not let the order pass. */
    record HoldBack(Obstacle obstacle) implements ExportDecision {}

    /** Try again later: it is not known yet whether the order has to be approved. */
    record AwaitApproval(String detail) implements ExportDecision {}

    /** Ask the master for the order: it must not be exported, but an earlier attempt may have reached the master. */
    record Locate(Obstacle obstacle) implements ExportDecision {

        /** Decides again once the master has been asked. */
        public ExportDecision resolve(Order order, ExportEntry entry, Optional<Receipt> found) {
            return found.map(receipt -> ofExported(order, entry, receipt)).orElseGet(() -> new HoldBack(obstacle));
        }
    }

    /** Decides about an order whose Approval Flows do not matter: not {@link #needsApproval}. */
    static ExportDecision of(Order order, ExportEntry entry, Gate gate) {
        return of(order, entry, gate, Approval.NOT_REQUIRED);
    }

    /** Decides about an order; its Approval Flows are only read if they matter. */
    static ExportDecision of(Order order, ExportEntry entry, Gate gate, Supplier<Approval> approval) {
        return of(order, entry, gate, needsApproval(order, entry, gate) ? approval.get() : Approval.NOT_REQUIRED);
    }

    /** Decides about an order with this result of its Approval Flows. */
    static ExportDecision of(Order order, ExportEntry entry, Gate gate, Approval approval) {
        return decide(order, entry, entry.resendRequested() ? gate.withoutScope() : gate, approval);
    }

    private static ExportDecision decide(Order order, ExportEntry entry, Gate gate, Approval approval) {
        if (isExported(order, entry)) {
            return unlessHeldBack(
                    order, gate, ofExported(order, entry, receipt(order, entry).orElseThrow()));
        }
        if (approval == Approval.UNKNOWN && needsApproval(order, entry, gate)) {
            return new AwaitApproval("order " + order.number() + " has no Approval Flow yet");
        }
        Optional<Obstacle> obstacle = gate.obstacleTo(order, approval);
        if (obstacle.isEmpty()) {
            return entry.rejectionOf(order.fingerprint())
                    .<ExportDecision>map(Skip::new)
                    .orElseGet(Place::new);
        }
        return receipt(order, entry)
                .map(receipt -> ofExported(order, entry, receipt))
                .orElseGet(() -> held(obstacle.get(), entry));
    }

    private static ExportDecision unlessHeldBack(Order order, Gate gate, ExportDecision decision) {
        return decision instanceof Amend
                ? gate.obstacleToChange(order)
                        .<ExportDecision>map(HoldBack::new)
                        .orElse(decision)
                : decision;
    }

    /** Decides about an order that the master has accepted with this receipt. */
    private static ExportDecision ofExported(Order order, ExportEntry entry, Receipt receipt) {
        if (order.status().isCancelled()) {
            return entry.cancelled() ? new UpToDate(receipt) : unlessRefused(order, entry, new Cancel(receipt));
        }
        return entry.hasOtherContentThan(order)
                ? unlessRefused(order, entry, new Amend(receipt))
                : new UpToDate(receipt);
    }

    /** Whether the decision depends on the order's Approval Flows. */
    static boolean needsApproval(Order order, ExportEntry entry, Gate gate) {
        Gate applicable = entry.resendRequested() ? gate.withoutScope() : gate;
        return !isExported(order, entry) && applicable.dependsOnApproval(order);
    }

    private static boolean isExported(Order order, ExportEntry entry) {
        return receipt(order, entry).isPresent() && !entry.resendRequested();
    }

    private static Optional<Receipt> receipt(Order order, ExportEntry entry) {
        return entry.receipt().or(order::receipt);
    }

    private static ExportDecision held(Obstacle obstacle, ExportEntry entry) {
        return entry.attempted().isPresent() ? new Locate(obstacle) : new HoldBack(obstacle);
    }

    private static ExportDecision unlessRefused(Order order, ExportEntry entry, ExportDecision decision) {
        return entry.rejectionOf(order.fingerprint())
                .<ExportDecision>map(SkipChange::new)
                .orElse(decision);
    }
}
