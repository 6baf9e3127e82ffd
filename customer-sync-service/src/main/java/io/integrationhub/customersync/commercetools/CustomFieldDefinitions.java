package io.integrationhub.customersync.commercetools;

import com.commercetools.api.models.common.LocalizedString;
import com.commercetools.api.models.type.FieldDefinition;
import com.commercetools.api.models.type.FieldType;
import io.integrationhub.commercetools.provisioning.HubType;
import io.integrationhub.customersync.settings.CustomFieldKind;
import io.integrationhub.customersync.settings.CustomFieldSetting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The custom fields that a tenant chose. */
final class CustomFieldDefinitions {

    private CustomFieldDefinitions() {}

    static HubType type(String key, List<String> fields) {
        HubType type = HubType.of(key, "Integration Hub");
        for (CustomFieldSetting field : CustomFieldSetting.all(fields)) {
            type = type.with(definition(field));
        }
        return type;
    }

    /** Stated values as they are provisioned: an empty text removes a field. */
    static Map<String, Object> values(Map<String, Optional<Object>> stated) {
        return stated.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().orElse("")));
    }

    /** A resource with these custom fields, of which nothing else matters. */
    static JsonNode resource(Optional<String> typeId, Map<String, Object> fields) {
        return SdkJson.node(typeId.map(id -> Map.of("custom", Map.of("type", Map.of("id", id), "fields", fields)))
                .orElse(Map.of()));
    }

    private static FieldDefinition definition(CustomFieldSetting field) {
        return FieldDefinition.builder()
                .name(field.name())
                .label(LocalizedString.ofEnglish(field.name()))
                .required(false)
                .type(fieldType(field.kind()))
                .build();
    }

    private static FieldType fieldType(CustomFieldKind kind) {
        return switch (kind) {
            case STRING -> FieldType.stringBuilder().build();
            case BOOLEAN -> FieldType.booleanBuilder().build();
            case NUMBER -> FieldType.numberBuilder().build();
            case DATE -> FieldType.dateBuilder().build();
            case DATETIME -> FieldType.dateTimeBuilder().build();
            case MONEY -> FieldType.moneyBuilder().build();
        };
    }
}
