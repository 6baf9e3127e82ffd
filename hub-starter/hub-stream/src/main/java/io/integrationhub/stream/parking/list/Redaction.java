package io.integrationhub.stream.parking.list;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Masks a body: its structure, identifiers and states stay visible, all other texts do not, so that a person sees what
 * went wrong without personal data.
 */
final class Redaction {

    private static final String MASK = "***";

    /** Fields whose values stay visible. */
    private static final Set<String> VISIBLE_FIELDS = Set.of("""
            id key type typeid version resourceversion sequence sequencenumber sku number ordernumber
            commercetoolsid externalid eventid lineid projectkey resourcetypeid notificationtype state
            orderstate shipmentstate paymentstate status action currency currencycode centamount fractiondigits
            quantity amount total createdat occurredat specversion source subject time tenant correlationid
            causationid partitionkey
            """.strip().split("\\s+"));

    /** Even in these fields, long texts and what may be an e-mail address are masked. */
    private static final Pattern IDENTIFIER = Pattern.compile("[\\w.:/+\\-]{1,64}");

    private final JsonMapper json;

    Redaction(JsonMapper json) {
        this.json = json;
    }

    String of(byte[] body) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(masked("", json.readTree(body)));
        } catch (JacksonException e) {
            return "(" + body.length + " bytes, not JSON)";
        }
    }

    private static JsonNode masked(String field, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> object(object);
            case ArrayNode array -> array(field, array);
            default -> node.isString() ? text(field, node) : number(field, node);
        };
    }

    private static JsonNode object(ObjectNode object) {
        ObjectNode masked = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            masked.set(property.getKey(), masked(property.getKey(), property.getValue()));
        }
        return masked;
    }

    private static JsonNode array(String field, ArrayNode array) {
        ArrayNode masked = JsonNodeFactory.instance.arrayNode();
        array.forEach(each -> masked.add(masked(field, each)));
        return masked;
    }

    private static JsonNode text(String field, JsonNode node) {
        boolean isVisible =
                isVisible(field) && IDENTIFIER.matcher(node.stringValue()).matches();
        return isVisible ? node : JsonNodeFactory.instance.stringNode(MASK);
    }

    /** A number may be a telephone number, so only fields that are known to be harmless stay visible. */
    private static JsonNode number(String field, JsonNode node) {
        return node.isNumber() && !isVisible(field) ? JsonNodeFactory.instance.stringNode(MASK) : node;
    }

    private static boolean isVisible(String field) {
        return VISIBLE_FIELDS.contains(field.toLowerCase(Locale.ROOT));
    }
}
