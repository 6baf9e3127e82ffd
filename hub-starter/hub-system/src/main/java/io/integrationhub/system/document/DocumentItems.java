package io.integrationhub.system.document;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The items of a document: its elements if it is a list, otherwise the elements of its longest list.
 *
 * @param document the document as a whole
 * @param field name of the field with the items; null if the document is the list
 */
public record DocumentItems(
        @Nullable Object document, @Nullable Object field, List<?> items) {

    public static DocumentItems of(@Nullable Object document) {
        if (document instanceof List<?> list) {
            return new DocumentItems(document, null, list);
        }
        Object name = null;
        List<?> longest = List.of();
        if (document instanceof Map<?, ?> fields) {
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                if (field.getValue() instanceof List<?> list && list.size() > longest.size()) {
                    name = field.getKey();
                    longest = list;
                }
            }
        }
        return new DocumentItems(document, name, longest);
    }

    public int size() {
        return items.size();
    }

    /** The document with only these of its items; its other fields are repeated. */
    public Object with(List<?> some) {
        if (field == null || !(document instanceof Map<?, ?> fields)) {
            return some;
        }
        Map<Object, Object> copy = new LinkedHashMap<>(fields);
        copy.put(field, some);
        return copy;
    }

    /** The document with only the items at these places. */
    public Object at(Collection<Integer> places) {
        return with(places.stream().map(items::get).toList());
    }
}
