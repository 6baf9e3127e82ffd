package io.integrationhub.emailnotifier.content.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects what a template can print: texts, flags, lists and models of parts. Each model of a kind has the same names
 * whatever the facts are, so that a template can be checked: what is missing is an empty text or {@code false}.
 */
final class Model {

    private final Map<String, Object> values = new LinkedHashMap<>();

    static Model of(String name, String text) {
        return new Model().with(name, text);
    }

    Model with(String name, String text) {
        values.put(name, text);
        return this;
    }

    Model with(String name, boolean flag) {
        values.put(name, flag);
        return this;
    }

    Model with(String name, Model part) {
        values.put(name, part.toMap());
        return this;
    }

    /** A part, or {@code false}. */
    Model with(String name, Optional<Model> part) {
        values.put(name, part.<Object>map(Model::toMap).orElse(Boolean.FALSE));
        return this;
    }

    Model withParts(String name, List<Model> parts) {
        values.put(name, parts.stream().map(Model::toMap).toList());
        return this;
    }

    Model withTexts(String name, List<String> texts) {
        values.put(name, List.copyOf(texts));
        return this;
    }

    Model withTexts(String name, Map<String, String> texts) {
        values.put(name, Map.copyOf(texts));
        return this;
    }

    Model withAll(Model other) {
        values.putAll(other.values);
        return this;
    }

    Map<String, Object> toMap() {
        return Collections.unmodifiableMap(values);
    }
}
