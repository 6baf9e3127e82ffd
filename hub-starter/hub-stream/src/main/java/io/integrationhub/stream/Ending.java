package io.integrationhub.stream;

/**
 * How the processing of a record ended when nothing went wrong.
 *
 * @param outcome metric tag and outcome in the journal, for example {@code exported}, {@code already-exported}
 * @param subject what people search for: an order number, a customer number, a SKU; never an e-mail address
 * @param detail one sentence for people, without personal data
 * @param isThrough as {@link Outcome#isThrough}
 */
public record Ending(String outcome, String subject, String detail, boolean isThrough) {

    /** The ending of a record whose resource has got through. */
    public Ending(String outcome, String subject, String detail) {
        this(outcome, subject, detail, true);
    }

    /** An ending with the outcome's code. */
    public static Ending of(Outcome outcome, String subject, String detail) {
        return new Ending(outcome.code(), subject, detail, outcome.isThrough());
    }

    /** A message about a later state was handled before. */
    public static Ending outdated(String subject) {
        return of(new Outdated(), subject, "this state of the resource, or a later one, was handled before");
    }

    /** The tenant does not use the inlet. */
    public static Ending notMastered(String subject) {
        return of(new NotMastered(), subject, "the tenant does not use this inlet");
    }
}
