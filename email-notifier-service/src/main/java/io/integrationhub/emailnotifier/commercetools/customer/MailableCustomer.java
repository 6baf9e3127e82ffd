package io.integrationhub.emailnotifier.commercetools.customer;

import io.integrationhub.emailnotifier.commercetools.shop.Reader;
import java.time.Instant;

/**
 * A customer as mails need it.
 *
 * @param number customer number; empty if the customer has none
 * @param version the version in commercetools
 * @param createdByIntegration whether an integration created the customer, for example customer-sync
 * @param store key of the Store to which the account belongs; empty for an account of the whole Project
 */
public record MailableCustomer(
        CustomerId id,
        String number,
        long version,
        Instant createdAt,
        boolean createdByIntegration,
        String store,
        Reader reader) {

    /** What people search for. */
    public String name() {
        return number.isEmpty() ? id.value() : number;
    }

    /** Omits personal data. */
    @Override
    public String toString() {
        return "MailableCustomer[" + id + "]";
    }
}
