package io.integrationhub.commercetools.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.models.order.OrderUpdateAction;
import com.commercetools.api.models.type.CustomFields;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.integrationhub.commercetools.provisioning.FieldChanges.None;
import io.integrationhub.commercetools.provisioning.FieldChanges.SetFields;
import io.integrationhub.commercetools.provisioning.FieldChanges.SetType;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FieldChangesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CUSTOM = """
            {"type":{"typeId":"type","id":"t-1"},
             "fields":{"text":"a","number":7.50,"flag":true,"list":["x","y"],"time":"2026-01-01T09:00:00.000Z",
                       "money":{"type":"centPrecision","currencyCode":"EUR","centAmount":100,"fractionDigits":2}}}\
            """;

    @Test
    void setsTheTypeOfAResourceWithoutOne() {
        // When
        FieldChanges changes = FieldChanges.between("hub", (CustomFields) null, Map.of("text", "a", "other", ""));

        // Then
        assertThat(changes).isEqualTo(new SetType("hub", Map.of("text", "a")));
        assertThat(changes.toJson())
                .extracting(JsonNode::toString)
                .containsExactly("{\"action\":\"setCustomType\",\"type\":{\"typeId\":\"type\",\"key\":\"hub\"},"
                        + "\"fields\":{\"text\":\"a\"}}");
    }

    @Test
    void keepsTheTypeThatAResourceHas() {
        // Given
        Map<String, String> values = new LinkedHashMap<>();
        values.put("text", "");
        values.put("further", "b");

        // When
        FieldChanges changes = FieldChanges.between("hub", custom(), values);

        // Then
        assertThat(changes).isEqualTo(new SetFields(Map.of("text", Optional.empty(), "further", Optional.of("b"))));
        assertThat(changes.toJson())
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"action\":\"setCustomField\",\"name\":\"text\"}",
                        "{\"action\":\"setCustomField\",\"name\":\"further\",\"value\":\"b\"}");
    }

    @Test
    void becomesUpdateActionsOfTheSdk() throws JsonProcessingException {
        // When
        List<OrderUpdateAction> setType =
                actions(FieldChanges.between("hub", (CustomFields) null, Map.of("text", "a")));
        List<OrderUpdateAction> setField = actions(FieldChanges.between("hub", custom(), Map.of("text", "")));

        // Then
        assertThat(json(setType)).isEqualTo(JSON.readTree("""
                [{"action":"setCustomType","type":{"typeId":"type","key":"hub"},"fields":{"text":"a"}}]
                """));
        assertThat(json(setField)).isEqualTo(JSON.readTree("""
                [{"action":"setCustomField","name":"text"}]
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text   | "a"
            number | 7.5
            flag   | true
            list   | ["x","y"]
            time   | "2026-01-01T10:00:00+01:00"
            money  | {"currencyCode":"EUR","centAmount":100}
            absent | ""
            """)
    void changesNothingThatHasTheValueAlready(String field, String value) {
        // When
        Map<String, Object> values = Map.of(field, JSON.readValue(value, Object.class));

        // Then
        assertThat(FieldChanges.between("hub", custom(), values)).isEqualTo(new None());
        assertThat(FieldChanges.between("hub", resource(), values)).isEqualTo(new None());
        assertThat(FieldChanges.between("hub", resource(), values).toJson()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text   | "b"
            number | 7.51
            flag   | false
            list   | ["x"]
            list   | ["y","x"]
            time   | "2026-01-01T10:00:00Z"
            money  | {"currencyCode":"EUR","centAmount":101}
            absent | "a"
            """)
    void changesWhatDiffers(String field, String value) {
        // When
        Object wanted = JSON.readValue(value, Object.class);

        // Then
        SetFields expected = new SetFields(Map.of(field, Optional.of(wanted)));
        assertThat(FieldChanges.between("hub", custom(), Map.of(field, wanted))).isEqualTo(expected);
        assertThat(FieldChanges.between("hub", resource(), Map.of(field, wanted)))
                .isEqualTo(expected);
    }

    @Test
    void comparesNumbersByValue() {
        assertThat(FieldChanges.between("hub", custom(), Map.of("number", new BigDecimal("7.500"))))
                .isEqualTo(new None());
    }

    private static List<OrderUpdateAction> actions(FieldChanges changes) {
        return changes.toActions(
                type -> OrderUpdateAction.setCustomTypeBuilder()
                        .type(it -> it.key(type.key()))
                        .fields(type.fields())
                        .build(),
                (name, value) -> OrderUpdateAction.setCustomFieldBuilder()
                        .name(name)
                        .value(value)
                        .build());
    }

    private static JsonNode json(Object ofTheSdk) throws JsonProcessingException {
        return JSON.readTree(JsonUtils.toJsonString(ofTheSdk));
    }

    private static CustomFields custom() {
        return JsonUtils.fromJsonString(CUSTOM, CustomFields.class);
    }

    private static JsonNode resource() {
        return JSON.readTree("{\"custom\":" + CUSTOM + "}");
    }
}
