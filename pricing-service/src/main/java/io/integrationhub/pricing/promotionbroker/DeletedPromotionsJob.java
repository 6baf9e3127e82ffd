package io.integrationhub.pricing.promotionbroker;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.commercetools.promotion.Promotions;
import io.integrationhub.pricing.ledger.PromotionLedger;
import io.integrationhub.pricing.promotion.PromotionKind;
import io.integrationhub.pricing.settings.PromotionSettings;
import io.integrationhub.stream.publish.RecordPublisher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds promotions whose deletion was missed: a sweep reads only what exists. */
record DeletedPromotionsJob(
        Promotions promotions, PromotionLedger ledger, Commercetools commercetools, RecordPublisher publisher)
        implements PeriodicJob {

    private static final Duration INTERVAL = Duration.ofHours(1);

    @Override
    public String name() {
        return "deleted-promotions";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return PromotionSettings.publishes(tenant) && !DryRun.isOn(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        return INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        for (PromotionKind kind : PromotionKind.values()) {
            compare(tenant, kind);
        }
    }

    private void compare(Tenant tenant, PromotionKind kind) {
        String last = "";
        List<String> known;
        do {
            known = ledger.known(tenant.id(), kind, last, Promotions.MAX_IDS);
            if (!known.isEmpty()) {
                Set<String> existing = promotions.existing(tenant, kind, known);
                known.stream().filter(id -> !existing.contains(id)).forEach(id -> notify(tenant, kind, id));
                last = known.getLast();
            }
        } while (known.size() == Promotions.MAX_IDS);
    }

    private void notify(Tenant tenant, PromotionKind kind, String id) {
        Notification doorbell = Notification.missed(
                commercetools.project(tenant.id()).key(),
                "ResourceDeleted",
                new ResourceRef(kind.code(), id, 0),
                Optional.empty());
        publisher.publish(doorbell.toRecord(tenant.id(), doorbell.toJson()));
    }
}
