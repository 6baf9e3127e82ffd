package io.integrationhub.pricing.promotionout;

import io.integrationhub.pricing.promotion.Promotion;
import java.util.LinkedHashMap;
import java.util.Map;

/** A promotion as events and mappings see it; empty values are left out. */
final class PromotionDocument {

    private PromotionDocument() {}

    static Map<String, Object> of(Promotion promotion) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("kind", promotion.id().kind().code());
        reference.put("id", promotion.id().value());
        if (!promotion.key().isEmpty()) {
            reference.put("key", promotion.key());
        }
        reference.put("version", promotion.version());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("promotion", reference);
        if (!promotion.name().isEmpty()) {
            document.put("name", promotion.name());
        }
        if (!promotion.code().isEmpty()) {
            document.put("code", promotion.code());
        }
        document.put("active", promotion.isActive());
        promotion.validFrom().ifPresent(time -> document.put("validFrom", time.toString()));
        promotion.validUntil().ifPresent(time -> document.put("validUntil", time.toString()));
        document.put("definition", promotion.definition());
        return document;
    }
}
