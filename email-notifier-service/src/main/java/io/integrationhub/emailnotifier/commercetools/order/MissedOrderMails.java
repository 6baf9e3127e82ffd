package io.integrationhub.emailnotifier.commercetools.order;

import io.integrationhub.core.tenant.Tenant;

/** Tells whether a mail about an order is missing that its message should have caused. */
@FunctionalInterface
public interface MissedOrderMails {

    /** Whether a mail is due, or the order is not known yet. Only reads. */
    boolean isMissing(Tenant tenant, MailableOrder order);
}
