package io.integrationhub.run;

/**
 * What a run shall do.
 *
 * @param source name of the source; runs of one source are applied one after the other
 * @param document what of it, as {@link RunSources#open} gets it; may be empty
 * @param isDryRun whether the run ends after its plan
 * @param requestedBy who or what asked for it, for people
 */
public record RunRequest(String source, String document, boolean isDryRun, String requestedBy) {

    public RunRequest {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a run has a source");
        }
    }

    /** A run that applies what it reads. */
    public static RunRequest of(String source, String document, String requestedBy) {
        return new RunRequest(source, document, false, requestedBy);
    }

    /** The same as a dry run. */
    public RunRequest asDryRun() {
        return new RunRequest(source, document, true, requestedBy);
    }
}
