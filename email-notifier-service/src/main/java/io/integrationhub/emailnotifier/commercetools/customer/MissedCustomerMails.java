package io.integrationhub.emailnotifier.commercetools.customer;

import io.integrationhub.core.tenant.Tenant;

/** Tells whether a mail about a customer's account is missing that its message should have caused. */
@FunctionalInterface
public interface MissedCustomerMails {

    /** Whether a mail is due. Only reads. */
    boolean isMissing(Tenant tenant, MailableCustomer customer);
}
