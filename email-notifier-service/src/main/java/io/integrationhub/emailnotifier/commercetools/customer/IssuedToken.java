package io.integrationhub.emailnotifier.commercetools.customer;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.emailnotifier.content.TokenMail.Purpose;
import java.time.Instant;
import java.util.Optional;

/**
 * A token was created for a customer.
 *
 * @param value empty if the message does not contain it
 */
public record IssuedToken(
        Purpose purpose,
        String tokenId,
        CustomerId customer,
        Instant createdAt,
        Instant expiresAt,
        Optional<Secret> value) {}
