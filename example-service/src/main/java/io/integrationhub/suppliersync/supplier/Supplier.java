package io.integrationhub.suppliersync.supplier;

/**
 * A supplier as its master knows it.
 *
 * @param name shown to people
 * @param active whether it is in use; an inactive supplier is removed from commercetools
 */
public record Supplier(SupplierNumber number, String name, boolean active) {

    /** Omits the name, which may be a person's. */
    @Override
    public String toString() {
        return "Supplier[" + number + "]";
    }
}
