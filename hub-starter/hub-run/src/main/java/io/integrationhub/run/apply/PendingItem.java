package io.integrationhub.run.apply;

import io.integrationhub.run.Known;
import io.integrationhub.run.store.ItemJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item that is to be written, with what is known of it.
 *
 * @param body the desired state; null if it shall not exist
 * @param before its state at the target; null if it does not exist there
 */
record PendingItem(
        long id,
        String kind,
        String key,
        @Nullable String body,
        String targetId,
        long version,
        @Nullable String before) {

    @Override
    public String toString() {
        return kind + " " + key;
    }

    <T> Optional<Known<T>> known(Class<T> type) {
        return before == null ? Optional.empty() : Optional.of(ItemJson.known(targetId, version, before, type));
    }
}
