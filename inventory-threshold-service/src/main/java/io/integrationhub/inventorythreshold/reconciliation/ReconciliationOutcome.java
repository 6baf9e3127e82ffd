package io.integrationhub.inventorythreshold.reconciliation;

/** How a comparison of what is known with the master ended. */
public sealed interface ReconciliationOutcome {

    /** The master says what follows from its words. */
    record AsSaid(long compared) implements ReconciliationOutcome {}

    /** It says something else about more positions than are repaired without a person. */
    record Drifted(long drifted, long compared) implements ReconciliationOutcome {}

    /**
     * Its word was taken on those that differed in the look before, too.
     *
     * @param drifted how many differed
     */
    record Repaired(int repaired, long drifted) implements ReconciliationOutcome {}
}
