package io.integrationhub.emailnotifier.commercetools.customer;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.TokenMail.Purpose;
import java.time.Instant;

/** Tokens with which customers confirm their address or reset their password. */
public interface Tokens {

    /**
     * Creates a token. Repeating it creates another one, which is valid as well; commercetools sends a Message about
     * each.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link io.integrationhub.commercetools.Project#call} does
     */
    CreatedToken create(Tenant tenant, MailableCustomer customer, Purpose purpose);

    /** A token that was created. */
    record CreatedToken(String id, Secret value, Instant expiresAt) {}
}
