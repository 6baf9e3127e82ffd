package io.integrationhub.run;

/**
 * Takes what a source reads; it is staged in batches, in constant memory. Not safe for several threads at once.
 *
 * <p>Both methods throw when the run was stopped or taken over; a source lets that pass.
 */
public interface ItemSink {

    /** Adds an item. A key twice in one source is a finding, see {@link ItemTarget#isLastOfSeveralUsed}. */
    <T> void add(Item<T> item);

    /**
     * Reports something that a person should know. After an error that is reported this way nothing counts as missing
     * in the delivery, because nobody knows what was left out; {@link #reject} says it.
     */
    void report(Finding finding);

    /**
     * Reports an error of an item that the source has in an unusable form: it is left out, and stays as it is at the
     * target.
     */
    default void reject(ItemRef item, Finding finding) {
        report(finding);
    }
}
