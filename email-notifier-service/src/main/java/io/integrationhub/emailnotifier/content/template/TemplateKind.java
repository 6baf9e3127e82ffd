package io.integrationhub.emailnotifier.content.template;

/** The parts of a mail, each of which has templates of its own. */
public enum TemplateKind {
    /** Values are escaped. */
    HTML(".html"),
    TEXT(".txt"),
    SUBJECT(".subject.txt");

    private final String suffix;

    TemplateKind(String suffix) {
        this.suffix = suffix;
    }

    /** How the names of its files end. */
    public String suffix() {
        return suffix;
    }
}
