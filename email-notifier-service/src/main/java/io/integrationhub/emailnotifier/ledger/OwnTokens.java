package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tokens that the service created itself: the Messages about them call for no mails. */
public interface OwnTokens {

    /**
     * What a token is created for.
     *
     * @param customer the customer's id
     * @param cause the token whose message called for it
     */
    record Intent(String customer, String purpose, String cause, Instant at) {

        public Intent {
            // As exactly as the database keeps it.
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Records that a token is about to be created. Repeatable. */
    void intend(TenantId tenant, Intent intent);

    /** Records the token that was created. Repeatable. */
    void created(TenantId tenant, Intent intent, String tokenId);

    /** A token that exists. */
    record Token(String id, String customer, String purpose, Instant createdAt) {

        public Token {
            createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * Whether the service created this token, or was about to create one for the same customer when it was created and
     * died before it knew its id.
     */
    boolean isOwn(TenantId tenant, Token token);

    /** Deletes what was intended this long ago; returns the number of deleted rows. */
    int deleteOlderThan(TenantId tenant, Duration age, int limit);
}
