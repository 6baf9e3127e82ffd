package io.integrationhub.orderexport.order;

import java.util.Optional;

/** What the Approval Flows of a Business Unit say about an order. */
public enum Approval {
    /** There is no flow. */
    NOT_NEEDED,
    /** There is no flow, but the order is so new that one may still come. */
    NOT_KNOWN_YET,
    /** Approvers have the floor. */
    PENDING,
    /** All approvers said yes. */
    GIVEN,
    /** An approver said no; that is final. */
    REFUSED;

    /** What stands in the order's way for that. */
    Optional<Obstacle> obstacle() {
        return switch (this) {
            case NOT_NEEDED, GIVEN -> Optional.empty();
            case NOT_KNOWN_YET -> because("is so new that an Approval Flow may not show yet");
            case PENDING -> because("waits for its Approval Flow");
            case REFUSED -> because("was rejected in its Approval Flow");
        };
    }

    private static Optional<Obstacle> because(String detail) {
        return Optional.of(new Obstacle("approval", "the order " + detail));
    }
}
