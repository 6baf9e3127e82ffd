package io.integrationhub.catalogsync.source;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Public samples and schemas; tests are skipped where they are not available. */
public final class SharedData {

    private SharedData() {}

    /** A folder of the data. */
    public static Path folder(String name) {
        String root = System.getProperty("hub.root", "..");
        Path folder = Path.of(System.getenv()
                        .getOrDefault(
                                "HUB_SHARED_DATA",
                                Path.of(root, "../shared/data").toString()))
                .resolve(name);
        assumeThat(Files.isDirectory(folder))
                .as("public data is missing: set HUB_SHARED_DATA to its folder")
                .isTrue();
        return folder;
    }
}
