package io.integrationhub.pricing.promotion;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A promotion as it is in commercetools now.
 *
 * @param key empty if it has none
 * @param code what customers enter; empty unless it is a discount code
 * @param name by language
 * @param definition what else commercetools defines, in its words; money is {@code {currency, amount, minor}}
 * @param digest equal for equal content
 */
public record Promotion(
        PromotionId id,
        long version,
        String key,
        String code,
        Map<String, Object> name,
        boolean isActive,
        Optional<Instant> validFrom,
        Optional<Instant> validUntil,
        Map<String, Object> definition,
        String digest) {

    /** What people call it. */
    public String label() {
        if (!code.isEmpty()) {
            return code;
        }
        return key.isEmpty() ? id.value() : key;
    }
}
