package io.integrationhub.pricing.fakes;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.quote.QuoteEntry;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.quoteledger.QuoteLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The ledger of one negotiation. */
public final class FakeQuoteLedger implements QuoteLedger {

    private final Set<String> published = new HashSet<>();
    private QuoteEntry entry = QuoteEntry.NONE;
    private Optional<Instant> expiresAt = Optional.empty();

    public QuoteEntry entry() {
        return entry;
    }

    @Override
    public QuoteClaim claim(Tenant tenant, QuoteRequestId id, Duration lease) {
        return new FakeClaim(tenant, entry);
    }

    @Override
    public QuoteEntry find(TenantId tenant, QuoteRequestId id) {
        return entry;
    }

    @Override
    public Set<String> published(TenantId tenant, QuoteRequestId id) {
        return Set.copyOf(published);
    }

    @Override
    public List<QuoteRequestId> expired(TenantId tenant, Instant now, int limit) {
        return expiresAt.filter(now::isAfter).map(_ -> List.of(SampleQuotes.ID)).orElse(List.of());
    }

    @Override
    public void clearRejections(TenantId tenant, QuoteRequestId id) {
        entry = new QuoteEntry(
                entry.isAttempted(),
                entry.externalId(),
                false,
                entry.reported(),
                Optional.empty(),
                entry.applied(),
                entry.started());
    }

    private final class FakeClaim implements QuoteClaim {

        private final Tenant tenant;
        private final QuoteEntry atClaim;

        private FakeClaim(Tenant tenant, QuoteEntry atClaim) {
            this.tenant = tenant;
            this.atClaim = atClaim;
        }

        @Override
        public QuoteEntry entry() {
            return atClaim;
        }

        @Override
        public Tenant tenant() {
            return tenant;
        }

        @Override
        public void recordAttempt() {
            change(it -> new QuoteEntry(
                    true,
                    it.externalId(),
                    it.isRejected(),
                    it.reported(),
                    it.rejectedState(),
                    it.applied(),
                    it.started()));
        }

        @Override
        public void recordSubmitted(String externalId) {
            change(it -> new QuoteEntry(
                    it.isAttempted(),
                    Optional.of(externalId),
                    false,
                    it.reported(),
                    it.rejectedState(),
                    it.applied(),
                    it.started()));
        }

        @Override
        public void recordRejected() {
            change(it -> new QuoteEntry(
                    it.isAttempted(),
                    it.externalId(),
                    true,
                    it.reported(),
                    it.rejectedState(),
                    it.applied(),
                    it.started()));
        }

        @Override
        public void recordSent(String marker) {
            change(it -> new QuoteEntry(
                    it.isAttempted(),
                    it.externalId(),
                    it.isRejected(),
                    Optional.of(marker),
                    Optional.empty(),
                    it.applied(),
                    it.started()));
        }

        @Override
        public void recordStateRejected(String marker) {
            change(it -> new QuoteEntry(
                    it.isAttempted(),
                    it.externalId(),
                    it.isRejected(),
                    it.reported(),
                    Optional.of(marker),
                    it.applied(),
                    it.started()));
        }

        @Override
        public void recordStarted(long version) {
            change(it -> new QuoteEntry(
                    it.isAttempted(),
                    it.externalId(),
                    it.isRejected(),
                    it.reported(),
                    it.rejectedState(),
                    it.applied(),
                    version));
        }

        @Override
        public void recordApplied(long version, String externalId, String marker) {
            change(it -> new QuoteEntry(
                    it.isAttempted(),
                    Optional.of(externalId),
                    it.isRejected(),
                    Optional.of(marker),
                    it.rejectedState(),
                    version,
                    it.started()));
        }

        @Override
        public void recordPublished(String fact) {
            published.add(fact);
        }

        @Override
        public void recordExpiry(Optional<Instant> time) {
            expiresAt = time;
        }

        private void change(UnaryOperator<QuoteEntry> change) {
            entry = change.apply(entry);
        }

        @Override
        public void close() {
            // Nobody else claims it.
        }
    }
}
