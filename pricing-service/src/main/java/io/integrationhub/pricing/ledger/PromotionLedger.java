package io.integrationhub.pricing.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.promotion.PromotionEntry;
import io.integrationhub.pricing.promotion.PromotionId;
import io.integrationhub.pricing.promotion.PromotionKind;
import java.util.List;

/**
 * Records what others know about promotions. All methods are repeatable. Nothing is claimed, because each message
 * contains all of a promotion, and the next look corrects what an older one may have replaced.
 */
public interface PromotionLedger {

    /** What was recorded. */
    PromotionEntry find(TenantId tenant, PromotionId id);

    /** Records that other services know the content with this digest. */
    void recordPublished(TenantId tenant, PromotionId id, String digest);

    /** Records that the outside system has the content with this digest. */
    void recordSent(TenantId tenant, PromotionId id, String digest);

    /** Records that the outside system rejected the content with this digest. */
    void recordRejected(TenantId tenant, PromotionId id, String digest);

    /** Has the outside system sent again what it rejected. */
    void clearRejection(TenantId tenant, PromotionId id);

    /** Deletes what was recorded about a deleted promotion. */
    void delete(TenantId tenant, PromotionId id);

    /** The ids of known promotions in their order, after one of them, at most so many. */
    List<String> known(TenantId tenant, PromotionKind kind, String after, int limit);
}
