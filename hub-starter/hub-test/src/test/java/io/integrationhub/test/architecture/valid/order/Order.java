package io.integrationhub.test.architecture.valid.order;

/**
 * An order.
 *
 * @param number the order number
 * @param cents its price
 * @param email the customer's address
 */
public record Order(String number, long cents, String email) {

    /** Leaves the address out. */
    @Override
    public String toString() {
        return "Order[" + number + "]";
    }
}
