package io.integrationhub.commercetools.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * The patterns that the hub and one service ship, by language and key.
 *
 * @param byLanguage every language has the same keys
 */
record ShippedMessages(Map<Locale, Map<String, String>> byLanguage) {

    /** The languages that every service ships; English is the file without a suffix. */
    static final List<Locale> LANGUAGES = Stream.of("en", "de", "es", "fr", "it", "nl")
            .map(Locale::forLanguageTag)
            .toList();

    /**
     * Reads the texts of the hub and of a service from the class path. The folder carries the service's name because
     * several services may share a class path.
     *
     * @throws IllegalStateException if a language lacks a text or a pattern is wrong
     */
    static ShippedMessages of(String service) {
        Map<Locale, Map<String, String>> byLanguage = new LinkedHashMap<>();
        for (Locale language : LANGUAGES) {
            Map<String, String> texts = new TreeMap<>(read("hub", language));
            texts.putAll(read(service, language));
            byLanguage.put(language, texts);
        }
        ShippedMessages shipped = new ShippedMessages(byLanguage);
        List<String> problems = shipped.problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException("messages of " + service + ": " + String.join("; ", problems));
        }
        return shipped;
    }

    Set<String> keys() {
        return english().keySet();
    }

    /** The English pattern, which decides which placeholders a text may have. */
    Optional<String> english(String key) {
        return Optional.ofNullable(english().get(key));
    }

    private Map<String, String> english() {
        return byLanguage.getOrDefault(Locale.ENGLISH, Map.of());
    }

    private List<String> problems() {
        return byLanguage.entrySet().stream()
                .flatMap(texts -> problems(texts.getKey(), texts.getValue()))
                .toList();
    }

    private Stream<String> problems(Locale language, Map<String, String> texts) {
        Stream<String> missing =
                keys().stream().filter(key -> !texts.containsKey(key)).map(key -> key + " is missing");
        Stream<String> wrong =
                texts.entrySet().stream().flatMap(text -> problem(text.getKey(), text.getValue()).stream());
        return Stream.concat(missing, wrong).map(problem -> "messages_" + language + ": " + problem);
    }

    private Optional<String> problem(String key, String text) {
        return english(key)
                .map(english -> MessagePattern.problem(text, english))
                .orElseGet(() -> Optional.of("is not there in English"))
                .map(problem -> key + " " + problem);
    }

    private static Map<String, String> read(String folder, Locale language) {
        String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language;
        ClassPathResource file = new ClassPathResource("messages/" + folder + "/messages" + suffix + ".properties");
        if (!file.exists()) {
            return Map.of();
        }
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of one properties file. */
    static Map<String, String> read(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
        return texts;
    }
}
