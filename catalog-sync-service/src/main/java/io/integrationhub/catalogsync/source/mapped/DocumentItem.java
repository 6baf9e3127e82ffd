package io.integrationhub.catalogsync.source.mapped;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An item of a document, before it is mapped.
 *
 * @param content maps, lists, texts, numbers and booleans
 * @param line line or row at which it begins
 */
record DocumentItem(@Nullable Object content, long line) {

    /** Takes the items of a document one after the other. */
    @FunctionalInterface
    interface Consumer {

        /** Takes the next one. */
        void accept(DocumentItem item) throws IOException;
    }

    /** Never prints content. */
    @Override
    public String toString() {
        return "DocumentItem[line " + line + "]";
    }
}
