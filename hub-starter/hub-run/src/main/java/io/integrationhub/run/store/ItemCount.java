package io.integrationhub.run.store;

/** How many items of a kind are planned for an action and stand in a state. */
public record ItemCount(String kind, ItemAction action, ItemState state, long items) {

    /** Whether it is a write. */
    public boolean isWrite() {
        return action == ItemAction.CREATE || action == ItemAction.CHANGE || action == ItemAction.REMOVE;
    }

    /** Whether a person should look at it. */
    public boolean isUnsettled() {
        return switch (state) {
            case FAILED, BLOCKED, WAITING, WITHHELD -> true;
            case PENDING, DONE, SUPERSEDED -> false;
        };
    }
}
