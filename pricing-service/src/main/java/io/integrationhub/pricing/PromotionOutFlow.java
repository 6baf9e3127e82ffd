package io.integrationhub.pricing;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.commercetools.promotion.Promotions;
import io.integrationhub.pricing.ledger.PromotionLedger;
import io.integrationhub.pricing.promotion.Promotion;
import io.integrationhub.pricing.promotion.PromotionDecision;
import io.integrationhub.pricing.promotion.PromotionDecision.Publish;
import io.integrationhub.pricing.promotion.PromotionId;
import io.integrationhub.pricing.promotionout.PromotionEvents;
import io.integrationhub.pricing.promotionout.PromotionReceiver;
import io.integrationhub.pricing.settings.PromotionSettings;
import java.util.Optional;

/**
 * Tells other services, and an outside system if the tenant has one, about promotions. commercetools masters them:
 * nothing is written back.
 */
public class PromotionOutFlow {

    private final Promotions promotions;
    private final PromotionLedger ledger;
    private final PromotionEvents events;
    private final PromotionReceiver receiver;

    PromotionOutFlow(
            Promotions promotions, PromotionLedger ledger, PromotionEvents events, PromotionReceiver receiver) {
        this.promotions = promotions;
        this.ledger = ledger;
        this.events = events;
        this.receiver = receiver;
    }

    /** Looks at a promotion. */
    public PromotionOutOutcome sync(Tenant tenant, PromotionId id) {
        Optional<Promotion> promotion = promotions.load(tenant, id);
        boolean hasReceiver = PromotionSettings.of(tenant).hasReceiver();
        return switch (PromotionDecision.of(promotion, ledger.find(tenant.id(), id), hasReceiver)) {
            case Publish it -> publish(tenant, it);
            case PromotionDecision.PublishDeletion _ -> publishDeletion(tenant, id, hasReceiver);
            case PromotionDecision.UpToDate it ->
                new PromotionOutOutcome.AlreadyPublished(it.promotion().label());
            case PromotionDecision.Skip it ->
                new PromotionOutOutcome.AlreadyRejected(it.promotion().label());
            case PromotionDecision.NeverKnown _ -> new PromotionOutOutcome.NeverKnown();
        };
    }

    /** Each of the two is recorded after it was told; after a crash before that, it is told the same again. */
    private PromotionOutOutcome publish(Tenant tenant, Publish decision) {
        Promotion promotion = decision.promotion();
        if (!decision.isPublished()) {
            events.publish(tenant, promotion);
            ledger.recordPublished(tenant.id(), promotion.id(), promotion.digest());
        }
        Optional<String> rejection = decision.isSent() ? Optional.empty() : receiver.send(tenant, promotion);
        if (rejection.isPresent()) {
            ledger.recordRejected(tenant.id(), promotion.id(), promotion.digest());
            return new PromotionOutOutcome.Rejected(promotion.id(), rejection.get());
        }
        if (!decision.isSent()) {
            ledger.recordSent(tenant.id(), promotion.id(), promotion.digest());
        }
        return new PromotionOutOutcome.Published(promotion.label());
    }

    private PromotionOutOutcome publishDeletion(Tenant tenant, PromotionId id, boolean hasReceiver) {
        events.publishDeletion(tenant, id);
        Optional<String> rejection = hasReceiver ? receiver.delete(tenant, id) : Optional.empty();
        if (rejection.isPresent()) {
            return new PromotionOutOutcome.Rejected(id, rejection.get());
        }
        // Last on purpose: while it is known, its deletion is told again.
        ledger.delete(tenant.id(), id);
        return new PromotionOutOutcome.DeletionPublished();
    }
}
