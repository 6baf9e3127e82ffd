package io.integrationhub.core.golive;

/**
 * Ends the processing of a tenant in dry run before something is sent. It is no fault, so that no flow handles it: the
 * record ends with the outcome {@code dry-run}, and a periodic job ends its run.
 */
public final class DryRunStop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param action what would have been done, for people, without personal data */
    public DryRunStop(String action) {
        super(action, null, false, false);
    }

    /** What would have been done. */
    public String action() {
        return String.valueOf(getMessage());
    }
}
