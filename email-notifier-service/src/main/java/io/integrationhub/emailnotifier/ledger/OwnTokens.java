package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tokens that the service created itself: the Messages about them call for no mails. */
public interface OwnTokens {

    /**
     * What a token was, or is, created for.
     *
     * @param customer the customer's id
     */
    record Intent(String customer, String purpose, Instant at) {

        public Intent {
            // As exactly as the database keeps it.
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Records that a token is about to be created. Repeatable. */
    void intend(TenantId tenant, Intent intent);

    /** Records the token that was created. Repeatable. */
    void created(TenantId tenant, Intent intent, String tokenId);

    /**
     * Whether the service created this token, or was about to create one for the same customer when it was created and
     * died before it knew its id.
     *
     * @param token for whom, for what and when it was created
     */
    boolean isOwn(TenantId tenant, Intent token, String tokenId);

    /** Deletes what was intended this long ago; returns the number of deleted rows. */
    int deleteOlderThan(TenantId tenant, Duration age, int limit);
}
