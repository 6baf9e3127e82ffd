package io.integrationhub.run;

import java.util.Optional;
import java.util.Set;

/**
 * One normalized thing of a source.
 *
 * @param key unique within tenant and kind
 * @param desired the state that it shall have; empty if the source deletes it explicitly
 * @param references the items that must exist before it; it waits for those that do not
 */
public record Item<T>(ItemKind<T> kind, String key, Optional<T> desired, Set<ItemRef> references, Place place) {

    public Item {
        references = Set.copyOf(references);
        kind.ref(key); // Rejects an invalid key where the source is known.
    }

    /** An item that shall exist, and refers to nothing. */
    public static <T> Item<T> of(ItemKind<T> kind, String key, T desired, Place place) {
        return new Item<>(kind, key, Optional.of(desired), Set.of(), place);
    }

    /** The same item, which refers to others. */
    public Item<T> referringTo(Set<ItemRef> references) {
        return new Item<>(kind, key, desired, references, place);
    }

    /** An item that the source deletes explicitly. */
    public static <T> Item<T> deleted(ItemKind<T> kind, String key, Place place) {
        return new Item<>(kind, key, Optional.empty(), Set.of(), place);
    }

    /** Names this item. */
    public ItemRef ref() {
        return kind.ref(key);
    }
}
