package io.integrationhub.customersync.account;

import com.commercetools.api.models.type.CustomFields;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.integrationhub.customersync.settings.ExportSettings;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Custom fields as plain JSON with exact decimals.
 *
 * @param fields an object
 */
record PlainFields(JsonNode fields) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static PlainFields of(@Nullable CustomFields custom) {
        if (custom == null || custom.getFields() == null) {
            return new PlainFields(JSON.createObjectNode());
        }
        try {
            return new PlainFields(JSON.readTree(JsonUtils.toJsonByteArray(custom.getFields())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("custom fields that were read as JSON cannot be written as JSON", e);
        }
    }

    /** The value of a field as text; empty if it is missing. */
    String text(String name) {
        return name.isEmpty() ? "" : fields.path(name).asString("");
    }

    /** The value of a Boolean field; empty if it is missing. */
    Optional<Boolean> flag(String name) {
        JsonNode value = fields.path(name);
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    /** The fields that the tenant sends, under the names at the targets. */
    Map<String, Object> chosenBy(ExportSettings settings) {
        Map<String, Object> chosen = new TreeMap<>();
        fields.properties()
                .forEach(field -> settings.nameOf(field.getKey())
                        .filter(_ -> !field.getValue().isNull())
                        .ifPresent(name -> chosen.put(name, JSON.treeToValue(field.getValue(), Object.class))));
        return chosen;
    }

    /** Omits the values, which may be personal data. */
    @Override
    public String toString() {
        return "PlainFields";
    }
}
