package io.integrationhub.customersync.businessunit;

import java.util.Optional;
import java.util.stream.Stream;

/** A field of a Business Unit that is a text, with its name in commercetools and in mappings. */
public enum UnitField {
    NAME("name", "changeName"),
    CONTACT_EMAIL("contactEmail", "setContactEmail"),
    STATUS("status", "changeStatus"),
    STORE_MODE("storeMode", "setStoreMode"),
    ASSOCIATE_MODE("associateMode", "changeAssociateMode"),
    APPROVAL_RULE_MODE("approvalRuleMode", "changeApprovalRuleMode");

    private final String property;
    private final String action;

    UnitField(String property, String action) {
        this.property = property;
        this.action = action;
    }

    /** The field's name. */
    public String property() {
        return property;
    }

    /** The update action that changes it. */
    public String action() {
        return action;
    }

    /** Whether the field can be removed. */
    boolean isOptional() {
        return this == CONTACT_EMAIL;
    }

    /** The field with this name. */
    public static Optional<UnitField> named(String property) {
        return Stream.of(values())
                .filter(field -> field.property.equals(property))
                .findFirst();
    }
}
