package io.integrationhub.run.apply;

import io.integrationhub.run.store.Run.Reason;

/** How the write of an item ended. */
sealed interface ItemResult {

    /** The item. */
    PendingItem item();

    /**
     * It is as it shall be.
     *
     * @param body its state at the target, as canonical JSON
     */
    record Written(PendingItem item, String targetId, long version, String body) implements ItemResult {

        @Override
        public String toString() {
            return "Written[" + item + "]";
        }
    }

    /** It does not exist any more. */
    record Removed(PendingItem item) implements ItemResult {}

    /** The target rejected it, or all attempts failed. */
    record Failed(PendingItem item, Reason reason) implements ItemResult {}
}
