package io.integrationhub.pricing.promotionout;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.promotion.Promotion;
import io.integrationhub.pricing.promotion.PromotionId;

/** Publishes promotions for other services. Repeatable: the same content has the same event id. */
public interface PromotionEvents {

    /** Publishes {@code hub.promotion.upserted.v1}. */
    void publish(Tenant tenant, Promotion promotion);

    /** Publishes {@code hub.promotion.deleted.v1}. */
    void publishDeletion(Tenant tenant, PromotionId id);
}
