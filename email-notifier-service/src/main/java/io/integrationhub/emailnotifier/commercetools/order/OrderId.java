package io.integrationhub.emailnotifier.commercetools.order;

import io.integrationhub.emailnotifier.mail.SubjectId;

/** The id of an order in commercetools. */
public record OrderId(String value) {

    public OrderId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the order's id is empty");
        }
    }

    /** The subject of the mails about it. */
    public SubjectId subject() {
        return new SubjectId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
