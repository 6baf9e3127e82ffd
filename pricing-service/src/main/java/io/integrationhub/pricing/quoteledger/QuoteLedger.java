package io.integrationhub.pricing.quoteledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.quote.QuoteEntry;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records what the master of quotes was sent, which of its reports took effect, and what was published. */
public interface QuoteLedger {

    /**
     * Claims a negotiation.
     *
     * @param lease time after which another worker may claim it if it was not released
     * @throws io.integrationhub.core.fault.TransientFault {@code QUOTE_LOCKED} if another worker has claimed it
     */
    QuoteClaim claim(Tenant tenant, QuoteRequestId id, Duration lease);

    /** What was recorded, without claiming it. */
    QuoteEntry find(TenantId tenant, QuoteRequestId id);

    /** The keys of the facts that were published. */
    Set<String> published(TenantId tenant, QuoteRequestId id);

    /** Negotiations whose quote has expired since it was last looked at, at most so many. */
    List<QuoteRequestId> expired(TenantId tenant, Instant now, int limit);

    /** Has the master sent again what it rejected. Repeatable. */
    void clearRejections(TenantId tenant, QuoteRequestId id);

    /**
     * A claimed negotiation; closing releases it. Every method writes at once and is repeatable; all throw a
     * {@link io.integrationhub.core.fault.TransientFault} {@code QUOTE_CLAIM_LOST} if another worker has taken over.
     */
    interface QuoteClaim extends AutoCloseable {

        QuoteEntry entry();

        Tenant tenant();

        /** Records that the master is about to receive the request. */
        void recordAttempt();

        /** Records that the master has the request. */
        void recordSubmitted(String externalId);

        /** Records that the master rejected the request. */
        void recordRejected();

        /** Records that the master knows the state with this marker. */
        void recordSent(String marker);

        /** Records that the master did not accept the state with this marker. */
        void recordStateRejected(String marker);

        /** Records that a report begins to take effect. */
        void recordStarted(long version);

        /** Records that a report took effect, and which state the master therefore knows. */
        void recordApplied(long version, String externalId, String marker);

        /** Records that a fact was published. */
        void recordPublished(String fact);

        /** Records when the newest quote expires; empty if none does. */
        void recordExpiry(Optional<Instant> expiresAt);

        @Override
        void close();
    }
}
