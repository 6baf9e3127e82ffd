package io.integrationhub.catalogsync.commercetools.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One update action of the HTTP API, as it is sent.
 *
 * @param name for example {@code changeName}
 * @param fields texts, numbers, lists and maps, as they become JSON
 */
public record UpdateAction(String name, Map<String, Object> fields) {

    public UpdateAction {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** An action without fields. */
    public static UpdateAction of(String name) {
        return new UpdateAction(name, Map.of());
    }

    /** The same action with one more field. */
    public UpdateAction with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new UpdateAction(name, more);
    }

    /** The same action with the field, unless there is no value: leaving it out removes the value. */
    public UpdateAction withOptional(String field, Optional<?> value) {
        return value.isPresent() ? with(field, value.get()) : this;
    }

    /** The action with all fields, ready to be written as JSON. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("action", name);
        json.putAll(fields);
        return json;
    }
}
