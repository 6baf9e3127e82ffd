package io.integrationhub.pricing.quote;

import java.util.Optional;

/**
 * What was recorded about a negotiation.
 *
 * @param isAttempted whether the master may have the request although its receipt is not known
 * @param externalId what the master calls it
 * @param isRejected whether the master rejected the request
 * @param reported marker of the last state that the master knows
 * @param rejectedState marker of the state that the master did not accept
 * @param applied version of the last report that took effect; 0 for none
 * @param started version of the last report that began to take effect; 0 for none
 */
public record QuoteEntry(
        boolean isAttempted,
        Optional<String> externalId,
        boolean isRejected,
        Optional<String> reported,
        Optional<String> rejectedState,
        long applied,
        long started) {

    /** Nothing is recorded. */
    public static final QuoteEntry NONE =
            new QuoteEntry(false, Optional.empty(), false, Optional.empty(), Optional.empty(), 0, 0);
}
