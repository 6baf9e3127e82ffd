package io.integrationhub.pricing.quotebroker;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.quoteledger.QuoteLedger;
import io.integrationhub.pricing.settings.QuoteTenant;
import io.integrationhub.stream.publish.RecordPublisher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Notices that quotes expire: commercetools neither changes their state nor sends a message then. A negotiation whose
 * quote has expired is looked at again, as if a message about it had arrived.
 */
record QuoteExpiryJob(QuoteLedger ledger, Commercetools commercetools, RecordPublisher publisher, InstantSource clock)
        implements PeriodicJob {

    /** More of them are found by the next run. */
    private static final int BATCH_SIZE = 500;

    private static final Duration INTERVAL = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "quote-expiry";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return QuoteTenant.usesQuotes(tenant) && !DryRun.isOn(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        return INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        String projectKey = commercetools.project(tenant.id()).key();
        for (QuoteRequestId id : ledger.expired(tenant.id(), clock.instant(), BATCH_SIZE)) {
            Notification doorbell = Notification.missed(
                    projectKey, "QuoteExpired", new ResourceRef("quote-request", id.value(), 0), Optional.empty());
            publisher.publish(doorbell.toRecord(tenant.id(), doorbell.toJson()));
        }
    }
}
