package io.integrationhub.pricing.commercetools.promotion;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.promotion.Promotion;
import io.integrationhub.pricing.promotion.PromotionId;
import io.integrationhub.pricing.promotion.PromotionKind;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Promotions in commercetools, which are only read.
 *
 * <p>Both methods throw a {@link io.integrationhub.core.fault.Fault} as
 * {@link io.integrationhub.commercetools.Project#call} does.
 */
public interface Promotions {

    /** The most ids that {@link #existing} takes. */
    int MAX_IDS = 200;

    /** Loads a promotion as it is now; empty if it was deleted. */
    Optional<Promotion> load(Tenant tenant, PromotionId id);

    /** Those of the ids that exist, found with one request. */
    Set<String> existing(Tenant tenant, PromotionKind kind, Collection<String> ids);
}
