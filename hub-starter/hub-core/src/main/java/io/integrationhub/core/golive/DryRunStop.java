package io.integrationhub.core.golive;

/**
 * Ends the processing of a tenant in dry run before something is sent. It is no fault, so that no flow handles it: the
 * record ends with the outcome {@code dry-run}, and a periodic job ends its run.
 */
public final class DryRunStop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String content;

    /** @param action what would have been done, for people, without personal data */
    public DryRunStop(String action) {
        this(action, "");
    }

    /**
     * A stop before something with a content.
     *
     * @param action what would have been done, for people, without personal data
     * @param content what would have been sent, with personal data and secrets masked
     */
    public DryRunStop(String action, String content) {
        super(action, null, false, false);
        this.content = content;
    }

    /** What would have been done, as it may be logged. */
    public String action() {
        return String.valueOf(getMessage());
    }

    /** What would have been done and sent, for the journal. */
    public String description() {
        return content.isEmpty() ? action() : action() + ": " + content;
    }
}
