package io.integrationhub.customersync.reference;

/**
 * Something in commercetools that another resource refers to.
 *
 * @param id number of a customer, otherwise the key
 */
public record Reference(Kind kind, String id) implements Comparable<Reference> {

    /** What is referred to. */
    public enum Kind {
        CUSTOMER("customer"),
        BUSINESS_UNIT("business-unit"),
        CUSTOMER_GROUP("customer-group"),
        STORE("store"),
        ASSOCIATE_ROLE("associate-role");

        private final String typeId;

        Kind(String typeId) {
            this.typeId = typeId;
        }

        /** The resource type as commercetools names it. */
        public String typeId() {
            return typeId;
        }
    }

    @Override
    public int compareTo(Reference other) {
        return toString().compareTo(other.toString());
    }

    /** For people. */
    @Override
    public String toString() {
        return kind.typeId + " " + id;
    }
}
