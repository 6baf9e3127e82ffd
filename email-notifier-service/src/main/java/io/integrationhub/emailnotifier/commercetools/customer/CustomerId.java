package io.integrationhub.emailnotifier.commercetools.customer;

import io.integrationhub.emailnotifier.mail.SubjectId;

/** The id of a customer in commercetools. */
public record CustomerId(String value) {

    public CustomerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the customer's id is empty");
        }
    }

    /** The subject of the mails about the account. */
    public SubjectId subject() {
        return new SubjectId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
