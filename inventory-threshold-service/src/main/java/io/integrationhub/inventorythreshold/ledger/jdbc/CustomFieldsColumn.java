package io.integrationhub.inventorythreshold.ledger.jdbc;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The custom fields of an entry as a column of JSON; null for none. */
final class CustomFieldsColumn {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private CustomFieldsColumn() {}

    static @Nullable String write(Map<String, Object> fields) {
        return fields.isEmpty() ? null : JSON.writeValueAsString(fields);
    }

    static Map<String, Object> read(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, FIELDS);
    }
}
