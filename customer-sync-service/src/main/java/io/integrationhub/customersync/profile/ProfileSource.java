package io.integrationhub.customersync.profile;

import java.util.Arrays;

/**
 * The resource in commercetools that a profile is read from.
 *
 * @param type the type of the resource
 * @param id its id
 */
public record ProfileSource(Type type, String id) {

    private static final String SEPARATOR = ":";

    /** The resources that profiles are read from. */
    public enum Type {
        /** A registered customer. */
        CUSTOMER("customer"),
        /** An order, which contains the profile of a guest. */
        ORDER("order"),
        /** A company or a division of one. */
        BUSINESS_UNIT("business-unit");

        private final String id;

        Type(String id) {
            this.id = id;
        }

        /** The type as commercetools names it. */
        public String id() {
            return id;
        }
    }

    public ProfileSource {
        if (id.isBlank() || id.contains(SEPARATOR)) {
            throw new IllegalArgumentException("the id of a resource is empty or malformed");
        }
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    public static ProfileSource parse(String text) {
        int end = text.indexOf(SEPARATOR);
        String type = end < 0 ? "" : text.substring(0, end);
        return Arrays.stream(Type.values())
                .filter(each -> each.id().equals(type))
                .findFirst()
                .map(each -> new ProfileSource(each, text.substring(end + 1)))
                .orElseThrow(() -> new IllegalArgumentException("names no resource that profiles are read from"));
    }

    /** The text form, the key of records: {@code customer:<id>}. */
    @Override
    public String toString() {
        return type.id() + SEPARATOR + id;
    }
}
