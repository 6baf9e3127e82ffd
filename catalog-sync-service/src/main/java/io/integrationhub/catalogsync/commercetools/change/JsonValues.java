package io.integrationhub.catalogsync.commercetools.change;

import io.integrationhub.catalogsync.catalog.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Values that occur in all resources, as JSON and back. */
public final class JsonValues {

    /** How a resource without a key is named among the hub's nouns; keys have no spaces. */
    private static final Pattern WITHOUT_KEY = Pattern.compile("\\(id ([0-9a-f-]+)\\)");

    private JsonValues() {}

    /** A localized text; empty if it has no text in any language, which removes it. */
    public static Optional<Map<String, String>> optional(LocalizedText text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text.byLanguage());
    }

    /** A localized text that is missing or has texts. */
    public static LocalizedText text(JsonNode node) {
        SortedMap<String, String> texts = new TreeMap<>();
        node.propertyStream()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asString()));
        return new LocalizedText(texts);
    }

    /** A text that may be missing. */
    public static Optional<String> string(JsonNode object, String property) {
        JsonNode value = object.path(property);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    /** The name of a resource that has no key. */
    public static String withoutKey(String id) {
        return "(id " + id + ")";
    }

    /** A resource identifier, by key, or by id for a resource without a key. */
    public static Map<String, String> identifier(String typeId, String key) {
        Map<String, String> identifier = new LinkedHashMap<>();
        identifier.put("typeId", typeId);
        Matcher id = WITHOUT_KEY.matcher(key);
        if (id.matches()) {
            identifier.put("id", id.group(1));
        } else {
            identifier.put("key", key);
        }
        return identifier;
    }
}
