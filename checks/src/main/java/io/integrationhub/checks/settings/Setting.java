package io.integrationhub.checks.settings;

import io.integrationhub.checks.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One setting of a module, as Spring Boot's configuration metadata describes it.
 *
 * @param name the property, for example {@code hub.tenants.tenant.commercetools.project-key}
 * @param type the Java type
 * @param description what it does; empty if nobody wrote it
 * @param defaultValue as written in configuration; empty if there is none
 */
record Setting(String name, String type, String description, String defaultValue) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String METADATA = "target/classes/META-INF/spring-configuration-metadata.json";
    private static final String OURS = "hub.";

    /** Whether the compiler wrote the module's metadata. */
    static boolean areKnown(Path module) {
        return Files.exists(module.resolve(METADATA));
    }

    /**
     * All settings of a module by name; empty if it was not compiled or has none.
     *
     * @param shared descriptions of the records that the module has from others
     */
    static List<Setting> of(Path module, SharedDescriptions shared) {
        if (!areKnown(module)) {
            return List.of();
        }
        Path metadata = module.resolve(METADATA);
        List<Setting> settings = new ArrayList<>();
        for (JsonNode property : JSON.readTree(SourceTree.read(metadata)).path("properties")) {
            Setting setting = from(property, shared);
            if (setting.name.startsWith(OURS)) {
                settings.add(setting);
            }
        }
        settings.sort(Comparator.comparing(Setting::name));
        return settings;
    }

    /**
     * The environment variable; what a person names, like the tenant, is in angle brackets.
     *
     * <p>In metadata such a name stands as a part that repeats the word before it in the singular
     * ({@code tenants.tenant}), follows the word {@code named}, is {@code name} before a further part, or is
     * {@code tenant.service}.
     */
    String variable() {
        StringBuilder variable = new StringBuilder();
        String before = "";
        String[] parts = name.split("\\.");
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            String word = part.replace("-", "_").toUpperCase(Locale.ROOT);
            boolean chosen = before.equals(part + "s")
                    || before.equals("named")
                    || part.equals("name") && i < parts.length - 1
                    || before.equals("tenant") && part.equals("service");
            variable.append(variable.isEmpty() ? "" : "_").append(chosen ? "<" + word + ">" : word);
            before = part;
        }
        return variable.toString();
    }

    /** What breaks Spring Boot's rules for descriptions, which IDEs show. */
    Optional<String> flaw() {
        if (description.isEmpty()) {
            return Optional.of(name + " has no description; add a @param to its record");
        }
        if (description.matches("(?i)(the|a|an) .*")) {
            return Optional.of(name + ": begin its description without an article");
        }
        if (!description.endsWith(".")) {
            return Optional.of(name + ": end its description with a full stop");
        }
        if (type.matches("(java\\.lang\\.)?[bB]oolean") && !description.startsWith("Whether ")) {
            return Optional.of(name + ": begin its description with 'Whether'");
        }
        return Optional.empty();
    }

    private static Setting from(JsonNode property, SharedDescriptions shared) {
        String name = property.path("name").asString("");
        String description = property.path("description")
                .asString(shared.of(property.path("sourceType").asString(""), name));
        return new Setting(
                name,
                property.path("type").asString(""),
                sentence(description),
                written(property.path("defaultValue")));
    }

    /** Where Javadoc begins a @param in lower case, a table begins its cell in upper case. */
    private static String sentence(String description) {
        String text = description.replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Several values as a person writes them; of a record's, Spring makes one text in brackets. */
    private static String written(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(part -> part.asString(""))
                        .collect(Collectors.joining(","))
                : value.asString("").replaceAll("^\\[(.*)]$", "$1").replace(", ", ",");
    }
}
