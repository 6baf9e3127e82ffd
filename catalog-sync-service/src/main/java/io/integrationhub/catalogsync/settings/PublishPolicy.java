package io.integrationhub.catalogsync.settings;

/** When changes to products become visible to customers. */
public enum PublishPolicy {
    /**
     * As the source states: a product is published or unpublished, and changes to a published one are visible at once.
     */
    AS_STATED,
    /** As the source states, but a published product stays published. */
    PUBLISH_ONLY,
    /** A person publishes. */
    STAGED;

    /** Whether a product is to be published. */
    public boolean publishes(boolean isStated) {
        return this != STAGED && isStated;
    }

    /** Whether a product is published after a write. */
    public boolean isPublishedAfter(boolean isPublished, boolean isStated) {
        return switch (this) {
            case AS_STATED -> isStated;
            case PUBLISH_ONLY -> isPublished || isStated;
            case STAGED -> isPublished;
        };
    }
}
