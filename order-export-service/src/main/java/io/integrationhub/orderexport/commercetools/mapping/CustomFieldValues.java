package io.integrationhub.orderexport.commercetools.mapping;

import com.commercetools.api.models.type.CustomFields;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Maps custom fields to plain values without nulls and with exact decimals. */
final class CustomFieldValues {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private CustomFieldValues() {}

    static Map<String, Object> of(@Nullable CustomFields custom) {
        if (custom == null || custom.getFields() == null) {
            return Map.of();
        }
        // The SDK converts some values to its own types; a detour through JSON makes them plain again.
        return plain(JSON.readValue(json(custom), VALUES));
    }

    private static byte[] json(CustomFields custom) {
        try {
            return JsonUtils.toJsonByteArray(custom.getFields());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("custom fields that were read as JSON cannot be written as JSON", e);
        }
    }

    private static Map<String, Object> plain(Map<?, ?> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                plain.put(String.valueOf(name), plain(value));
            }
        });
        return plain;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> plain(map);
            case Collection<?> list -> {
                List<Object> plain = list.stream()
                        .filter(Objects::nonNull)
                        .map(element -> plain((Object) element))
                        .toList();
                yield plain;
            }
            default -> value;
        };
    }
}
