package io.integrationhub.core.doctor;

/**
 * The result of examining one thing.
 *
 * @param subject what was examined, for example {@code scope manage_orders}, {@code oms}
 * @param ok whether it is as it should be
 * @param finding what is wrong; if nothing is, what was found
 * @param fix what a person should do, or what to improve if nothing is wrong; empty if nothing
 */
public record Diagnosis(String subject, boolean ok, String finding, String fix) {

    /** It is as it should be. */
    public static Diagnosis healthy(String subject, String finding) {
        return new Diagnosis(subject, true, finding, "");
    }

    /** It works, but should be improved. */
    public static Diagnosis warning(String subject, String finding, String fix) {
        return new Diagnosis(subject, true, finding, fix);
    }

    /** Something is wrong with it. */
    public static Diagnosis unhealthy(String subject, String finding, String fix) {
        return new Diagnosis(subject, false, finding, fix);
    }
}
