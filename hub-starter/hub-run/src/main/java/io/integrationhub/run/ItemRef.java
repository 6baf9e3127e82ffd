package io.integrationhub.run;

/**
 * Names an item of any kind.
 *
 * @param kind the kind's name; it may be one that another service owns
 * @param key its key, unique within tenant and kind
 */
public record ItemRef(String kind, String key) implements Comparable<ItemRef> {

    private static final int MAX_LENGTH = 512;

    public ItemRef {
        if (kind.isBlank() || key.isBlank() || key.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an item has a kind and a key of 1 to " + MAX_LENGTH + " characters");
        }
        if (key.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a key has no control characters");
        }
    }

    @Override
    public int compareTo(ItemRef other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? key.compareTo(other.key) : byKind;
    }

    @Override
    public String toString() {
        return kind + " " + key;
    }
}
