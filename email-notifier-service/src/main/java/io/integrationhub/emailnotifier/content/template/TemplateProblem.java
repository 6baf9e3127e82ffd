package io.integrationhub.emailnotifier.content.template;

/**
 * What is wrong with a template.
 *
 * @param file relative to the folder of templates
 * @param line from 1; 0 if it is about the whole file
 * @param problem what is wrong, and what to write instead
 */
public record TemplateProblem(String file, int line, String problem) {

    /** In one sentence. */
    @Override
    public String toString() {
        return file + (line > 0 ? ", line " + line : "") + ": " + problem;
    }
}
