package io.integrationhub.commercetools.subscription;

import io.integrationhub.stream.Outcome;

/** How the relay ends for a notification. */
enum RelayOutcome implements Outcome {
    /** The notification is on its resource's topic. */
    FORWARDED("forwarded"),
    /** Only the test of a Subscription, or a resource type that this service is not subscribed to. */
    IRRELEVANT("irrelevant");

    private final String code;

    RelayOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
