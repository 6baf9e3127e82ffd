package io.integrationhub.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The folders into which the merchants' systems write files for the hub.
 *
 * @param root contains a folder per merchant
 */
record FeedFolders(Path root) {

    /** What is delivered as files. */
    enum Kind {
        CATALOG,
        PRICES;

        private String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Creates the folders, because the hub reads no folder that does not exist. */
    static FeedFolders create(SandboxConfig config) {
        try {
            Path root = config.folderOf("deliveries").isPresent()
                    ? Files.createDirectories(config.folderOf("deliveries").get())
                            .toRealPath()
                    : Files.createTempDirectory("hub-deliveries-");
            FeedFolders folders = new FeedFolders(root);
            for (SandboxTenant tenant : config.tenants()) {
                for (Kind kind : Kind.values()) {
                    Files.createDirectories(folders.of(tenant, kind));
                }
            }
            return folders;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder with all folders of a merchant. */
    Path of(SandboxTenant tenant) {
        return root.resolve(tenant.name());
    }

    /** The folder from which the hub reads. */
    Path of(SandboxTenant tenant, Kind kind) {
        return of(tenant).resolve(kind.folder());
    }
}
