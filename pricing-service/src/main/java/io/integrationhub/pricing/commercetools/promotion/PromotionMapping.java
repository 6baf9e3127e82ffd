package io.integrationhub.pricing.commercetools.promotion;

import io.integrationhub.core.ContentHash;
import io.integrationhub.pricing.price.Money;
import io.integrationhub.pricing.promotion.Promotion;
import io.integrationhub.pricing.promotion.PromotionId;
import io.integrationhub.pricing.promotion.PromotionKind;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Translates the three kinds of discounts, which have most of their fields in common. */
final class PromotionMapping {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is no part of the content, or has a component of its own. */
    private static final Set<String> NOT_DEFINITION = Set.of(
            "id",
            "version",
            "versionModifiedAt",
            "createdAt",
            "createdBy",
            "lastModifiedAt",
            "lastModifiedBy",
            "key",
            "code",
            "name",
            "isActive",
            "validFrom",
            "validUntil",
            "references",
            "applicationVersion");

    private PromotionMapping() {}

    /** @param resource of the SDK */
    static Promotion of(PromotionKind kind, Object resource) {
        JsonNode json = JSON.readTree(JsonUtils.toJsonNode(resource).toString());
        Map<String, Object> content = new TreeMap<>();
        json.properties().stream()
                .filter(field -> !NOT_DEFINITION.contains(field.getKey()))
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> content.put(field.getKey(), plain(field.getValue())));
        Map<String, Object> name = fields(json.path("name"));
        return new Promotion(
                new PromotionId(kind, json.path("id").asString()),
                json.path("version").asLong(),
                json.path("key").asString(""),
                json.path("code").asString(""),
                name,
                json.path("isActive").asBoolean(true),
                time(json, "validFrom"),
                time(json, "validUntil"),
                content,
                ContentHash.ofFields(
                                text(json, "key"),
                                text(json, "code"),
                                name.toString(),
                                text(json, "isActive"),
                                text(json, "validFrom"),
                                text(json, "validUntil"),
                                content.toString())
                        .hex());
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }

    private static Optional<Instant> time(JsonNode json, String field) {
        return Optional.of(text(json, field)).filter(text -> !text.isEmpty()).map(Instant::parse);
    }

    private static Object plain(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(PromotionMapping::plain).toList();
        }
        if (value.has("centAmount") && value.has("currencyCode")) {
            return money(value);
        }
        if (value.isObject()) {
            return fields(value);
        }
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.asBoolean();
            case NUMBER ->
                value.isIntegralNumber() ? value.asLong() : value.decimalValue().toPlainString();
            default -> value.asString("");
        };
    }

    private static Map<String, Object> fields(JsonNode object) {
        Map<String, Object> fields = new TreeMap<>();
        object.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
        return fields;
    }

    private static Map<String, Object> money(JsonNode value) {
        String currency = value.path("currencyCode").asString();
        Money money = value.has("preciseAmount")
                ? new Money(
                        BigDecimal.valueOf(
                                value.path("preciseAmount").asLong(),
                                value.path("fractionDigits").asInt()),
                        currency)
                : Money.ofMinorUnits(value.path("centAmount").asLong(), currency);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("currency", currency);
        fields.put("amount", money.amount().toPlainString());
        fields.put("minor", money.toMinorUnits());
        return fields;
    }
}
