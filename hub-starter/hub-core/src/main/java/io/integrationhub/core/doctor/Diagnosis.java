package io.integrationhub.core.doctor;

/**
 * How one thing is.
 *
 * @param subject what was looked at, for example {@code scope manage_orders}, {@code oms}
 * @param ok whether it is as it should be
 * @param finding what is wrong, or a word on what was seen
 * @param fix what a person should do; empty if nothing
 */
public record Diagnosis(String subject, boolean ok, String finding, String fix) {

    /** It is as it should be. */
    public static Diagnosis healthy(String subject, String seen) {
        return new Diagnosis(subject, true, seen, "");
    }

    /** It is not, and this would put it right. */
    public static Diagnosis ailing(String subject, String finding, String fix) {
        return new Diagnosis(subject, false, finding, fix);
    }
}
