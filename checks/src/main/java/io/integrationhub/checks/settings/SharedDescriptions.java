package io.integrationhub.checks.settings;

import io.integrationhub.checks.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Descriptions of the settings in records that several modules nest in their own.
 *
 * <p>The compiler writes them beside the record ({@code @ConfigurationPropertiesSource}). Modules that use the record
 * get them only while they are compiled against its folder of classes: javac does not show an annotation processor the
 * {@code META-INF} of a jar.
 *
 * @param byType descriptions by the property's last part, by the record's name
 */
record SharedDescriptions(Map<String, Map<String, String>> byType) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FOLDER = "target/classes/META-INF/spring/configuration-metadata";

    /** Those of all modules. */
    static SharedDescriptions of(SourceTree tree) {
        Map<String, Map<String, String>> byType = new HashMap<>();
        for (Path module : tree.modules()) {
            for (Path file : files(module.resolve(FOLDER))) {
                for (JsonNode property : JSON.readTree(SourceTree.read(file)).path("properties")) {
                    byType.computeIfAbsent(property.path("sourceType").asString(""), _ -> new HashMap<>())
                            .put(
                                    property.path("name").asString(""),
                                    property.path("description").asString(""));
                }
            }
        }
        return new SharedDescriptions(byType);
    }

    /**
     * The description of a property.
     *
     * @param type the record that it is a component of
     * @param property its full name
     * @return empty if the record is not shared
     */
    String of(String type, String property) {
        String component = property.substring(property.lastIndexOf('.') + 1);
        return byType.getOrDefault(type, Map.of()).getOrDefault(component, "");
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
