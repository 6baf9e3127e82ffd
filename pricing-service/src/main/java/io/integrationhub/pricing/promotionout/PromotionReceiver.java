package io.integrationhub.pricing.promotionout;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.promotion.Promotion;
import io.integrationhub.pricing.promotion.PromotionId;
import java.util.Optional;

/**
 * The outside system that receives a tenant's promotions. Repeatable, because each call describes the result.
 *
 * <p>Both methods throw a {@link io.integrationhub.core.fault.TransientFault} if it is unknown whether the system
 * received it.
 */
public interface PromotionReceiver {

    /**
     * Sends all of a promotion.
     *
     * @return why the system rejected it and would reject it again; empty if it accepted it
     */
    Optional<String> send(Tenant tenant, Promotion promotion);

    /**
     * Deletes a promotion.
     *
     * @return as {@link #send}; a promotion that the system does not have counts as deleted
     */
    Optional<String> delete(Tenant tenant, PromotionId id);
}
