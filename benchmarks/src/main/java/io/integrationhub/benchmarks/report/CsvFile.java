package io.integrationhub.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes results to {@code target/<name>.csv}. */
public final class CsvFile {

    private CsvFile() {}

    /** Writes a header and one line per result, replacing an earlier file. */
    public static void write(String name, String header, List<String> lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(header));
        all.addAll(lines);
        Files.write(Files.createDirectories(Path.of("target")).resolve(name + ".csv"), all);
    }
}
