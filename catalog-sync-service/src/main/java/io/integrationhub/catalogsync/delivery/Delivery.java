package io.integrationhub.catalogsync.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Something that a source delivered as a whole.
 *
 * @param source the source's name
 * @param document identifies the delivery: the same however often it arrives
 * @param name for people, for example that of the file
 * @param content the bytes, which need not fit into memory
 */
public record Delivery(String source, String document, String name, Content content) {

    /** Opens a delivery at its beginning. */
    @FunctionalInterface
    public interface Content {

        /** @throws IOException if it cannot be read now */
        InputStream open() throws IOException;
    }

    /** A delivery that is in memory. */
    public static Delivery of(String source, String document, String name, byte[] content) {
        return new Delivery(source, document, name, () -> new ByteArrayInputStream(content));
    }

    /** Never prints content. */
    @Override
    public String toString() {
        return "Delivery[" + name + "]";
    }
}
