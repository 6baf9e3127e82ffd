package io.integrationhub.sandbox.commercetools.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The known deviations of the OpenAPI document from the API, from {@code corrections.txt}. */
final class Corrections {

    /** Fields of many types, with those that are excepted. */
    private record Use(String type, List<String> fields) {

        boolean covers(String field) {
            return fields.stream().anyMatch(pattern -> field.matches(regex(pattern)))
                    && fields.stream().noneMatch(pattern -> pattern.equals("-" + field));
        }

        private static String regex(String pattern) {
            return pattern.replace(".", "\\.").replace("*", "[^.]*");
        }
    }

    private final Map<String, Map<String, String>> added = new HashMap<>();
    private final Set<String> optional = new HashSet<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private final Map<String, String> defined = new TreeMap<>();
    private final List<Use> uses = new ArrayList<>();

    static Corrections read(Path file) {
        Corrections corrections = new Corrections();
        try {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(corrections::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return corrections;
    }

    private void line(String line) {
        List<String> words = List.of(line.split(" "));
        switch (words.getFirst()) {
            case "add" ->
                added.computeIfAbsent(words.get(1), type -> new LinkedHashMap<>())
                        .put(words.get(2), words.get(3));
            case "optional" -> optional.add(words.get(1) + "." + words.get(2));
            case "type" -> types.put(words.get(1) + "." + words.get(2), words.get(3));
            case "default" -> defaults.put(words.get(1), words.get(2));
            case "define" -> defined.put(words.get(2), line.substring("define ".length()));
            case "use" -> uses.add(new Use(words.get(1), words.subList(2, words.size())));
            default -> throw new IllegalStateException("not a correction: " + line);
        }
    }

    Map<String, String> addedTo(String type) {
        return added.getOrDefault(type, Map.of());
    }

    boolean isOptional(String type, String field) {
        return optional.contains(type + "." + field);
    }

    Optional<String> typeOf(String type, String field) {
        String name = type + "." + field;
        return Optional.ofNullable(types.get(name))
                .or(() -> uses.stream()
                        .filter(use -> use.covers(name))
                        .map(Use::type)
                        .findFirst());
    }

    Optional<String> defaultOf(String union) {
        return Optional.ofNullable(defaults.get(union));
    }

    /** The line that defines a type instead of the document. */
    Optional<String> definition(String type) {
        return Optional.ofNullable(defined.get(type));
    }
}
