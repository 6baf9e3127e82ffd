package io.integrationhub.stream;

/**
 * How a flow ended when nothing went wrong; a flow's sealed outcome extends it.
 *
 * <p>The code is public: it is the metric tag and the outcome in the journal, so it is stated and never derived from a
 * name.
 */
public interface Outcome {

    /** The code in kebab case, a past participle or an adjective, for example {@code exported}, {@code up-to-date}. */
    String code();

    /**
     * Whether the resource has got through: parked doorbells of the same key are obsolete then. False for an outcome
     * that leaves a problem as it was, for example an order that its master has rejected before.
     */
    default boolean isThrough() {
        return true;
    }
}
