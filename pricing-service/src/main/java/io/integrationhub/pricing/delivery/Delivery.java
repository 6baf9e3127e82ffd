package io.integrationhub.pricing.delivery;

/**
 * Rows that a master sends together, in one or several parts; read once all parts have arrived.
 *
 * @param name unique within the tenant
 * @param source name of the list that it belongs to; a full delivery replaces what its source delivered before
 * @param parts number of parts
 * @param isFull whether it has all prices of its source
 */
public record Delivery(String name, String source, int parts, boolean isFull) {

    private static final int MAX_LENGTH = 300;

    public Delivery {
        if (name.isBlank() || name.length() > MAX_LENGTH || source.isBlank() || source.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a delivery has a name and a source of up to 300 characters");
        }
        if (parts < 1) {
            throw new IllegalArgumentException("a delivery has at least one part");
        }
    }
}
