package io.integrationhub.checks;

/**
 * One place that breaks a rule.
 *
 * @param file relative to the project's folder
 * @param line where in the file; 0 for the file as a whole
 * @param text what is wrong there
 */
public record Problem(String file, long line, String text) {

    /** Prints in the form that terminals and IDEs turn into a link. */
    @Override
    public String toString() {
        return line == 0 ? file + " " + text : file + ":" + line + " " + text;
    }
}
