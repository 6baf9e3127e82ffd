package io.integrationhub.taxadapter.geography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables of this package. */
final class GeographyTable {

    private GeographyTable() {}

    /** The rows of a table, each with its fields, without comments. */
    static List<List<String>> rows(String name) {
        try (InputStream table = GeographyTable.class.getResourceAsStream("/geography/" + name)) {
            String text = new String(Objects.requireNonNull(table, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
