package io.integrationhub.emailnotifier.content.order;

import io.integrationhub.emailnotifier.content.value.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happened to an order, with what a mail about it shows first. */
public sealed interface OrderEvent {

    /** The order was placed. */
    record Placed() implements OrderEvent {}

    /**
     * The order was changed.
     *
     * @param changes lines whose quantity changed; empty if other parts changed, or if it is unknown
     */
    record Changed(List<LineChange> changes) implements OrderEvent {

        public Changed {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Goods were sent.
     *
     * @param deliveries only those that this mail is about
     * @param rest whether more deliveries follow
     */
    record Sent(List<Delivery> deliveries, boolean rest) implements OrderEvent {

        public Sent {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * Goods were delivered.
     *
     * @param deliveries only those that this mail is about; empty if it is about the whole order
     */
    record Delivered(List<Delivery> deliveries) implements OrderEvent {

        public Delivered {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * The goods arrive later than expected.
     *
     * @param from first day on which they may arrive; empty if unknown
     * @param until last day on which they may arrive; empty if unknown
     */
    record Delayed(Optional<LocalDate> from, Optional<LocalDate> until) implements OrderEvent {}

    /**
     * The order was cancelled.
     *
     * @param reason for the customer; empty if there is none
     */
    record Cancelled(String reason) implements OrderEvent {}

    /**
     * Goods were returned.
     *
     * @param lines only what was received this time
     */
    record Returned(List<LineQuantity> lines) implements OrderEvent {

        public Returned {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Money was returned.
     *
     * @param amount what the customer gets this time
     * @param lines only what is refunded this time; empty if the refund is not for goods
     */
    record Refunded(Money amount, List<LineQuantity> lines) implements OrderEvent {

        public Refunded {
            lines = List.copyOf(lines);
        }
    }
}
