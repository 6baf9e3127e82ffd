package io.integrationhub.customersync.customer;

/**
 * A customer as its master knows it.
 *
 * @param name shown to people
 * @param active whether it is in use; an inactive customer is removed from commercetools
 */
public record Customer(CustomerNumber number, String name, boolean active) {

    /** Omits the name, which may be a person's. */
    @Override
    public String toString() {
        return "Customer[" + number + "]";
    }
}
