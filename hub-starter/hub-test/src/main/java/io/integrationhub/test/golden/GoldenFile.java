package io.integrationhub.test.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An expected text that a person has reviewed.
 *
 * <p>It is stored in {@code src/test/resources/<package of the test>/<name>}. {@code -Dgolden.update=true} writes the
 * current text; review the difference before committing it.
 */
public final class GoldenFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final boolean update;

    GoldenFile(Path file, boolean update) {
        this.file = file;
        this.update = update;
    }

    /**
     * The golden file of a test.
     *
     * @param test the test's class
     * @param name the file's name, optionally with a folder
     */
    public static GoldenFile of(Class<?> test, String name) {
        Path resources = Path.of("src/test/resources");
        Path folder = resources.resolve(test.getPackageName().replace('.', '/'));
        return new GoldenFile(folder.resolve(name), Boolean.getBoolean("golden.update"));
    }

    /** Compares JSON in order, indented so that a difference is a single line. */
    public void matchesJson(String actual) {
        matches(JSON.writeValueAsString(JSON.readTree(actual)) + "\n");
    }

    /** Compares text; line ends do not count. */
    public void matches(String actual) {
        String text = actual.replace("\r\n", "\n");
        if (update) {
            write(text);
        } else if (!Files.exists(file)) {
            Assertions.fail("%s does not exist; run with -Dgolden.update=true and review the result", file);
        }
        Assertions.assertThat(text)
                .as("%s (if the new text is correct: -Dgolden.update=true)", file)
                .isEqualTo(read());
    }

    private String read() {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
