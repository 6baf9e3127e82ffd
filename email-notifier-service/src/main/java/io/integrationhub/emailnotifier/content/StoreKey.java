package io.integrationhub.emailnotifier.content;

/** The key of a Store in commercetools. */
public record StoreKey(String value) {

    public StoreKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the key of the Store is empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
