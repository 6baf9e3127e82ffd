package io.integrationhub.stream;

/** The state of the resource that the message is about, or a later one, was processed before. */
public record Outdated() implements Outcome {

    static final String CODE = "stale";

    @Override
    public String code() {
        return CODE;
    }

    /** It brings nothing new, so it closes nothing either. */
    @Override
    public boolean isThrough() {
        return false;
    }
}
