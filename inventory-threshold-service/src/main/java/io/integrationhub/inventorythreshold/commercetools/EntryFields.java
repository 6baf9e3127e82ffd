package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.inventory.InventoryEntry;
import com.commercetools.api.models.inventory.InventoryEntryUpdateAction;
import com.commercetools.api.models.type.CustomFieldsDraft;
import com.commercetools.api.models.type.FieldContainer;
import com.commercetools.api.models.type.FieldContainerBuilder;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Custom fields of inventory entries.
 *
 * @param type key of the Type of entries that have none yet; an entry's own Type stays
 */
record EntryFields(String type) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Of an entry that is not there yet. */
    CustomFieldsDraft draft(Map<String, Object> wanted) {
        return CustomFieldsDraft.builder()
                .type(draft -> draft.key(type))
                .fields(container(wanted))
                .build();
    }

    /** The actions still needed; none for fields that are shown already. */
    List<InventoryEntryUpdateAction> actions(InventoryEntry entry, Map<String, Object> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        if (entry.getCustom() == null) {
            return List.of(InventoryEntryUpdateAction.setCustomTypeBuilder()
                    .type(set -> set.key(type))
                    .fields(container(wanted))
                    .build());
        }
        Map<String, Object> shown = entry.getCustom().getFields().values();
        return wanted.entrySet().stream()
                .filter(field -> !isShown(field.getValue(), shown.get(field.getKey())))
                .<InventoryEntryUpdateAction>map(field -> InventoryEntryUpdateAction.setCustomFieldBuilder()
                        .name(field.getKey())
                        .value(field.getValue())
                        .build())
                .toList();
    }

    private static FieldContainer container(Map<String, Object> fields) {
        FieldContainerBuilder container = FieldContainer.builder();
        fields.forEach(container::addValue);
        return container.build();
    }

    private static boolean isShown(Object wanted, @Nullable Object shown) {
        return shown != null && matches(JSON.valueToTree(wanted), tree(shown));
    }

    /** The SDK's values are written by the SDK's own mapper. */
    private static JsonNode tree(Object shown) {
        return JSON.readTree(
                JsonUtils.getConfiguredObjectMapper().valueToTree(shown).toString());
    }

    /** commercetools adds to what it is given, for example the type of money. */
    private static boolean matches(JsonNode wanted, JsonNode shown) {
        if (wanted.isObject()) {
            return wanted.propertyStream().allMatch(field -> matches(field.getValue(), shown.path(field.getKey())));
        }
        if (wanted.isArray()) {
            return shown.size() == wanted.size()
                    && IntStream.range(0, wanted.size()).allMatch(i -> matches(wanted.get(i), shown.path(i)));
        }
        if (wanted.isNumber() && shown.isNumber()) {
            return wanted.decimalValue().compareTo(shown.decimalValue()) == 0;
        }
        return wanted.equals(shown) || time(wanted).isPresent() && time(wanted).equals(time(shown));
    }

    private static Optional<OffsetDateTime> time(JsonNode text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.asString("")))
                    .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
