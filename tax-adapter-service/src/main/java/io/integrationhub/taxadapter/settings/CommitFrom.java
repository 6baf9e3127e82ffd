package io.integrationhub.taxadapter.settings;

/** The state of an order from which on its sale is committed. */
public enum CommitFrom {
    /** At once. */
    OPEN,
    CONFIRMED,
    COMPLETE;

    /**
     * Whether an order got so far. A cancelled one did: what was committed before has to be taken out.
     *
     * @param orderState commercetools' word
     */
    public boolean isReachedBy(String orderState) {
        for (CommitFrom state : values()) {
            if (state.name().equalsIgnoreCase(orderState)) {
                return state.compareTo(this) >= 0;
            }
        }
        return true;
    }
}
