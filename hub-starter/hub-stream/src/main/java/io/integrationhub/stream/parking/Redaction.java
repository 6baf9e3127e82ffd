package io.integrationhub.stream.parking;

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
 * Shows a body's structure without what is in it: texts are masked but for identifiers and states, so that a person
 * sees what went wrong and learns nothing of a customer.
 */
final class Redaction {

    private static final String MASK = "***";

    /** Fields whose text is shown. */
    private static final Set<String> SHOWN = Set.of(
            "id",
            "key",
            "type",
            "typeid",
            "version",
            "resourceversion",
            "sequence",
            "sequencenumber",
            "sku",
            "number",
            "ordernumber",
            "commercetoolsid",
            "externalid",
            "eventid",
            "lineid",
            "projectkey",
            "resourcetypeid",
            "notificationtype",
            "state",
            "orderstate",
            "shipmentstate",
            "paymentstate",
            "status",
            "action",
            "currency",
            "currencycode",
            "centamount",
            "fractiondigits",
            "quantity",
            "amount",
            "total",
            "createdat",
            "occurredat",
            "specversion",
            "source",
            "subject",
            "time",
            "tenant",
            "correlationid",
            "causationid",
            "partitionkey");

    /** Even there, what looks like an address is masked; and what is long is no identifier. */
    private static final Pattern IDENTIFIER = Pattern.compile("[\\w.:/+\\-]{1,64}");

    private final JsonMapper json;

    Redaction(JsonMapper json) {
        this.json = json;
    }

    String of(byte[] body) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(masked("", json.readTree(body)));
        } catch (JacksonException e) {
            return "(" + body.length + " bytes that are not JSON)";
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
        boolean shown = isShown(field) && IDENTIFIER.matcher(node.stringValue()).matches();
        return shown ? node : JsonNodeFactory.instance.stringNode(MASK);
    }

    /** A telephone number can be a number; amounts, versions and quantities have names. */
    private static JsonNode number(String field, JsonNode node) {
        return node.isNumber() && !isShown(field) ? JsonNodeFactory.instance.stringNode(MASK) : node;
    }

    private static boolean isShown(String field) {
        return SHOWN.contains(field.toLowerCase(Locale.ROOT));
    }
}
