package io.integrationhub.catalogsync.delivery;

/**
 * Something that a source delivered as a whole.
 *
 * @param source the source's name
 * @param document identifies the delivery: the same however often it arrives
 * @param name for people, for example that of the file
 * @param content the bytes
 */
public record Delivery(String source, String document, String name, byte[] content) {

    /** Never prints content. */
    @Override
    public String toString() {
        return "Delivery[" + name + ", " + content.length + " bytes]";
    }
}
