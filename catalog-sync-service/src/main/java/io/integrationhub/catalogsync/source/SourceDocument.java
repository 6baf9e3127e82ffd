package io.integrationhub.catalogsync.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that can be read several times from its beginning, because it does not fit into memory. */
public interface SourceDocument {

    /** Name for people, for example that of the file. */
    String name();

    /** Opens it at its beginning. */
    InputStream open() throws IOException;

    /** A file of this machine. */
    static SourceDocument of(Path file) {
        return of(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }

    /** A document that this opens. */
    static SourceDocument of(String name, Opener opener) {
        return new SourceDocument() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                return opener.open();
            }
        };
    }

    /** Opens a document at its beginning. */
    @FunctionalInterface
    interface Opener {

        /** Opens it. */
        InputStream open() throws IOException;
    }
}
