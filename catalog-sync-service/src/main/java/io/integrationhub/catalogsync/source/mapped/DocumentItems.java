package io.integrationhub.catalogsync.source.mapped;

import io.integrationhub.catalogsync.source.CatalogFinding;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.core.fault.PermanentFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads the items of a document in the format that its first character shows. */
record DocumentItems(MappedSettings settings) {

    /** Room for a byte order mark and white space. */
    private static final int START = 256;

    /** @throws PermanentFault {@code CATALOG_MALFORMED} with the position but never the content */
    void read(SourceDocument document, DocumentItem.Consumer items) throws IOException {
        switch (first(document)) {
            case '<' -> new XmlDocument(settings.element()).read(document, items);
            case '{', '[' -> new JsonDocument(settings.list()).read(document, items);
            default -> new CsvDocument(settings.keyColumns(), settings.text()).read(document, items);
        }
    }

    private static char first(SourceDocument document) throws IOException {
        try (InputStream in = document.open()) {
            String start = new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
            // White space, the bytes of byte order marks, and the zeros of UTF-16.
            String content = start.replaceAll("^[\\s\\x00\\xEF\\xBB\\xBF\\xFE\\xFF]+", "");
            if (content.isEmpty()) {
                throw new PermanentFault(CatalogFinding.CATALOG_MALFORMED, document.name() + " is empty");
            }
            return content.charAt(0);
        }
    }
}
