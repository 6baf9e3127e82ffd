package io.integrationhub.catalogsync.product;

/**
 * A product as its master knows it.
 *
 * @param name shown to people
 * @param active whether it is in use; an inactive product is removed from commercetools
 */
public record Product(ProductNumber number, String name, boolean active) {

    /** Omits the name, which may be a person's. */
    @Override
    public String toString() {
        return "Product[" + number + "]";
    }
}
