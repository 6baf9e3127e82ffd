package io.integrationhub.test.architecture.tidy.order;

/**
 * An order.
 *
 * @param number what people call it
 * @param cents its price
 * @param email whom to write to
 */
public record Order(String number, long cents, String email) {

    /** Leaves the address out. */
    @Override
    public String toString() {
        return "Order[" + number + "]";
    }
}
