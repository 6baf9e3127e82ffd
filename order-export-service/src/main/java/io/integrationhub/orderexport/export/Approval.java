package io.integrationhub.orderexport.export;

import java.util.Optional;

/** The result of an order's Approval Flows in its Business Unit. */
public enum Approval {
    /** The order has no Approval Flow. */
    NOT_REQUIRED,
    /** The order has no Approval Flow yet but is so new that one may still be created. */
    UNKNOWN,
    /** At least one Approval Flow waits for its approvers. */
    PENDING,
    /** All Approval Flows were approved. */
    APPROVED,
    /** An Approval Flow was rejected, which is final. */
    REJECTED;

    Optional<Obstacle> obstacle() {
        return switch (this) {
            case NOT_REQUIRED, APPROVED -> Optional.empty();
            case UNKNOWN -> Optional.of(obstacle("the order is too new to know whether it has an Approval Flow"));
            case PENDING -> Optional.of(obstacle("the order waits for its Approval Flow"));
            case REJECTED -> Optional.of(obstacle("the order was rejected in its Approval Flow"));
        };
    }

    private static Obstacle obstacle(String detail) {
        return new Obstacle("approval", detail);
    }
}
