package io.integrationhub.commercetools.message;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Collects the texts that one tenant changes or adds, from its folder and its variables, and what is wrong with them.
 */
final class TenantTexts {

    private static final Pattern FILE = Pattern.compile("messages(?:_(.+))?\\.properties");

    private final ShippedMessages shipped;
    private final BiConsumer<String, String> problems;
    private final Map<Locale, Map<String, String>> byLanguage = new HashMap<>();

    private TenantTexts(ShippedMessages shipped, BiConsumer<String, String> problems) {
        this.shipped = shipped;
        this.problems = problems;
    }

    /**
     * Reads the texts; those with a problem are left out.
     *
     * @param problems gets the setting, relative to {@code messages}, and what is wrong
     * @return by language and key
     */
    static Map<Locale, Map<String, String>> read(
            MessageSettings settings, ShippedMessages shipped, BiConsumer<String, String> problems) {
        TenantTexts texts = new TenantTexts(shipped, problems);
        Optional.ofNullable(settings.folder()).map(Path::of).ifPresent(texts::readFolder);
        // Last, so that a variable takes precedence over the folder.
        settings.texts().forEach(texts::addVariable);
        return texts.byLanguage;
    }

    private void readFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().filter(Files::isRegularFile).forEach(this::readFile);
        } catch (IOException _) {
            problems.accept("folder", "cannot be read: " + folder);
        }
    }

    private void readFile(Path file) {
        Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return;
        }
        String tag = Optional.ofNullable(name.group(1)).orElse("en").replace('_', '-');
        Optional<Locale> language = language(tag);
        if (language.isEmpty()) {
            problems.accept("folder", file.getFileName() + ": '" + tag + "' is not a language");
            return;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            ShippedMessages.read(reader)
                    .forEach((key, text) -> add(
                            language.get(), key, text, new Origin("folder", file.getFileName() + ": " + key + " ")));
        } catch (IOException | IllegalArgumentException _) {
            problems.accept("folder", file.getFileName() + " is not a properties file in UTF-8");
        }
    }

    /** In a variable every hyphen is an underscore, so the key is found by its end: {@code de.at.try.again}. */
    private void addVariable(String name, String text) {
        String words = name.toLowerCase(Locale.ROOT).replaceAll("[._]", "-");
        Origin origin = new Origin("texts." + name, "");
        Optional<String> key = shipped.keys().stream()
                .filter(known -> words.endsWith("-" + known))
                .max(Comparator.comparingInt(String::length));
        if (key.isEmpty()) {
            problems.accept(origin.setting(), "is not a language and one of the texts " + shipped.keys());
            return;
        }
        String tag = words.substring(0, words.length() - key.get().length() - 1);
        language(tag)
                .ifPresentOrElse(
                        language -> add(language, key.get(), text, origin),
                        () -> problems.accept(origin.setting(), "'" + tag + "' is not a language"));
    }

    /**
     * Where a text comes from.
     *
     * @param setting the setting that a finding names
     * @param prefix begins the finding's problem
     */
    private record Origin(String setting, String prefix) {}

    private void add(Locale language, String key, String text, Origin origin) {
        Optional<String> problem = shipped.english(key)
                .map(english -> MessagePattern.problem(text, english))
                .orElseGet(() -> Optional.of("is not one of the texts " + shipped.keys()));
        problem.ifPresentOrElse(
                what -> problems.accept(origin.setting(), origin.prefix() + what),
                () -> byLanguage.computeIfAbsent(language, _ -> new HashMap<>()).put(key, text));
    }

    private static Optional<Locale> language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        boolean isTag = locale.toLanguageTag().equalsIgnoreCase(tag);
        return isTag && List.of(2, 3).contains(locale.getLanguage().length()) ? Optional.of(locale) : Optional.empty();
    }
}
