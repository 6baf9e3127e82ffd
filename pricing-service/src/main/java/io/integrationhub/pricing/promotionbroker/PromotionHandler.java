package io.integrationhub.pricing.promotionbroker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.pricing.PromotionOutFlow;
import io.integrationhub.pricing.PromotionOutOutcome;
import io.integrationhub.pricing.PromotionOutOutcome.AlreadyPublished;
import io.integrationhub.pricing.PromotionOutOutcome.AlreadyRejected;
import io.integrationhub.pricing.PromotionOutOutcome.DeletionPublished;
import io.integrationhub.pricing.PromotionOutOutcome.NeverKnown;
import io.integrationhub.pricing.PromotionOutOutcome.Published;
import io.integrationhub.pricing.PromotionOutOutcome.Rejected;
import io.integrationhub.pricing.ledger.PromotionLedger;
import io.integrationhub.pricing.promotion.PromotionId;
import io.integrationhub.pricing.promotion.PromotionKind;
import io.integrationhub.pricing.settings.PromotionSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordHeaders;

/** Handles changes of one kind of promotions: a message only says which one to look at. */
record PromotionHandler(PromotionKind kind, PromotionOutFlow flow, PromotionLedger ledger, Tenants tenants)
        implements RecordHandler {

    @Override
    public String inlet() {
        return kind.code() + "s";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return PromotionSettings.publishes(tenant);
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        Tenant tenant = tenants.get(message.tenant());
        PromotionId id = new PromotionId(kind, message.key());
        boolean isOwnReplay = message.header(RecordHeaders.REPLAY_OF)
                .filter(mark -> mark.startsWith("pricing:"))
                .isPresent();
        if (isOwnReplay) {
            ledger.clearRejection(tenant.id(), id);
        }
        return ending(flow.sync(tenant, id), id.value());
    }

    private static Ending ending(PromotionOutOutcome outcome, String id) {
        return switch (outcome) {
            case Published it -> Ending.of(it, it.label(), "others know it as it is");
            case AlreadyPublished it -> Ending.of(it, it.label(), "others already knew it as it is");
            case DeletionPublished it -> Ending.of(it, id, "others know that it was deleted");
            case NeverKnown it -> Ending.of(it, id, "it was deleted before anybody knew it");
            case AlreadyRejected it -> Ending.of(it, it.label(), "the receiving system rejected it before");
            case Rejected it ->
                throw new PermanentFault(
                        PromotionFault.PROMOTION_REJECTED,
                        "the receiving system rejected " + it.id() + ": " + it.reason());
        };
    }
}
