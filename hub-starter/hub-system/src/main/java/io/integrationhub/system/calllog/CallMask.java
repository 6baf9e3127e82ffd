package io.integrationhub.system.calllog;

import static io.integrationhub.system.calllog.SecretMask.MASK;

import io.integrationhub.system.calllog.CallLogSettings.Content;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Masks the parts of a call.
 *
 * @param secrets masks secrets
 * @param personal whether personal data is kept
 * @param maxBodySize the number of characters of a body that is kept
 */
record CallMask(SecretMask secrets, boolean personal, int maxBodySize) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static CallMask of(SecretMask secrets, CallLogSettings settings) {
        return new CallMask(
                secrets,
                settings.content() == Content.COMPLETE,
                Math.toIntExact(settings.maxBodySize().toBytes()));
    }

    /** The same mask, which also knows the credentials of a request. */
    CallMask with(Map<String, String> headers) {
        return new CallMask(secrets.with(headers), personal, maxBodySize);
    }

    String headers(Map<String, String> headers) {
        return secrets.headers(headers);
    }

    String text(String text) {
        return secrets.text(text);
    }

    String url(URI uri) {
        String path = Arrays.stream(uri.toString().replaceFirst("\\?.*", "").split("/", -1))
                .map(segment -> personal || !segment.matches(".*(@|%40).*") ? segment : MASK)
                .collect(Collectors.joining("/"));
        String query = uri.getRawQuery();
        return secrets.text(query == null ? path : path + "?" + parameters(query));
    }

    private String parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(parameter -> {
                    String name = parameter.replaceFirst("=.*", "");
                    String value = parameter.substring(Math.min(parameter.length(), name.length() + 1));
                    boolean hidden =
                            SecretMask.isSecretField(name) || !personal && !PersonalData.isImpersonal(name, value);
                    return hidden ? name + "=" + MASK : parameter;
                })
                .collect(Collectors.joining("&"));
    }

    String body(byte[] body) {
        if (body.length == 0) {
            return "";
        }
        String text = new String(body, StandardCharsets.UTF_8);
        String masked = secrets.text(json(text));
        return masked.length() <= maxBodySize
                ? masked
                : masked.substring(0, maxBodySize) + "… (" + masked.length() + " characters)";
    }

    private String json(String text) {
        try {
            JsonNode body = JSON.readTree(text);
            JsonNode masked = masked("", body, false);
            // The bytes as they were sent, if nothing has to be hidden.
            return masked.equals(body) ? text : JSON.writeValueAsString(masked);
        } catch (JacksonException _) {
            return personal ? parameters(text) : "(" + text.length() + " characters that are not JSON)";
        }
    }

    private JsonNode masked(String name, JsonNode node, boolean within) {
        if (SecretMask.isSecretField(name) && !node.isNull()) {
            return JsonNodeFactory.instance.stringNode(MASK);
        }
        boolean isPersonal = !personal && (within || PersonalData.isPersonal(name));
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode masked = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(field ->
                                masked.set(field.getKey(), masked(field.getKey(), field.getValue(), isPersonal)));
                yield masked;
            }
            case ArrayNode array -> {
                ArrayNode masked = JsonNodeFactory.instance.arrayNode();
                array.forEach(one -> masked.add(masked(name, one, isPersonal)));
                yield masked;
            }
            default -> isHidden(name, node, isPersonal) ? JsonNodeFactory.instance.stringNode(MASK) : node;
        };
    }

    private boolean isHidden(String name, JsonNode value, boolean isPersonal) {
        if (personal || value.isNull() || value.isBoolean()) {
            return false;
        }
        return isPersonal || value.isString() && !PersonalData.isImpersonal(name, value.asString());
    }
}
