package io.integrationhub.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a mapping.
 *
 * @param origin where it comes from, for messages to people: a property or a file
 * @param text the JSONata expression
 */
public record MappingSource(String origin, String text) {

    private static final String PRESET = "preset:";
    private static final String FILE = "file:";

    /**
     * Reads the value of a property: {@code preset:oms-neutral/order} is a file of the service
     * ({@code mappings/oms-neutral/order.jsonata} on the class path), {@code file:/etc/hub/order.jsonata} is a file of
     * the operator, anything else is the expression itself.
     *
     * @throws IllegalArgumentException naming the property and the file that cannot be read
     */
    public static MappingSource of(String property, String value) {
        if (value.startsWith(PRESET)) {
            return preset(property, value.substring(PRESET.length()).strip());
        }
        if (value.startsWith(FILE)) {
            return file(property, value.substring(FILE.length()).strip());
        }
        return new MappingSource(property, value);
    }

    private static MappingSource preset(String property, String name) {
        String resource = "mappings/" + name + ".jsonata";
        // A name such as ../application would lead to a file that is not a mapping.
        boolean valid = name.matches("[a-z0-9][a-z0-9/-]*");
        try (InputStream stream = valid ? classLoader().getResourceAsStream(resource) : null) {
            if (stream == null) {
                throw new IllegalArgumentException(property + ": there is no preset '" + name + "'");
            }
            return new MappingSource(resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException(property + ": cannot read " + resource, e);
        }
    }

    private static ClassLoader classLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : MappingSource.class.getClassLoader();
    }

    private static MappingSource file(String property, String path) {
        try {
            return new MappingSource(path, Files.readString(Path.of(path)));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(property + ": cannot read the file " + path, e);
        }
    }
}
