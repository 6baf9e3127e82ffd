package io.integrationhub.run;

import io.integrationhub.core.tenant.Tenant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Port: where the items of one kind are written; a bean per kind. Methods are called by several threads at once.
 *
 * <p>Repeating a call is harmless: after a crash, what was in flight is called again with what was known before. Faults
 * as everywhere: a {@code TransientFault} is retried, a {@code PermanentFault} is the item's result.
 */
public interface ItemTarget<T> {

    /** Maximum number of keys that one call asks for; commercetools returns 500 results per page. */
    int MAX_KEYS = 500;

    /** What it writes. */
    ItemKind<T> kind();

    /** Names of the kinds whose items are written before those of this one. */
    default Set<String> after() {
        return Set.of();
    }

    /** What the target has under these keys, at most {@link #MAX_KEYS}; keys that it does not have are missing. */
    Map<String, Known<T>> read(Tenant tenant, Collection<String> keys);

    /**
     * Brings one item to the desired state, with as few requests as possible.
     *
     * @param known what is known of it, empty if it did not exist; a target that finds the version outdated reads this
     *     item again and decides again
     * @return its state after that
     */
    Known<T> write(Tenant tenant, String key, T desired, Optional<Known<T>> known);

    /** Removes one item; that it does not exist any more is no fault. */
    void remove(Tenant tenant, String key, Known<T> known);

    /**
     * The state of an item that its source does not have any more, under the policy {@code disable}: for example the
     * same, not published.
     *
     * @return empty if the kind cannot be disabled, so that the item is kept
     */
    default Optional<T> disabled(T known) {
        return Optional.empty();
    }

    /** The versions of these items, at most {@link #MAX_KEYS}; keys that the target does not have are missing. */
    default Map<String, Long> versions(Tenant tenant, Collection<String> keys) {
        Map<String, Long> versions = new HashMap<>();
        read(tenant, keys).forEach((key, known) -> versions.put(key, known.version()));
        return versions;
    }

    /**
     * Whether this change shall wait for a person's approval, for example because a price changes by more than usual.
     *
     * @return the reason, for people; empty if it need not wait
     */
    default Optional<String> withhold(Tenant tenant, T desired, Optional<Known<T>> known) {
        return Optional.empty();
    }

    /**
     * What only one item of this kind may have at the target at a time, for example {@code sku:4711}. An item that
     * loses such a value is written before the one that gets it.
     */
    default Set<String> uniqueValues(T body) {
        return Set.of();
    }

    /** Whether the last one counts if a source has a key several times; otherwise none does. */
    default boolean isLastOfSeveralUsed() {
        return false;
    }
}
