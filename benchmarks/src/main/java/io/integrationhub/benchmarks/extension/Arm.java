package io.integrationhub.benchmarks.extension;

/** An endpoint that accepts a cart. */
enum Arm {
    /** Returns the body. */
    ECHO("/extensions/echo"),
    /** Reads the body and accepts without parsing it. */
    BARE("/extensions/bare"),
    /** Parses the body and accepts: the minimum for any Extension. */
    PARSED("/extensions/parsed"),
    /** The hub's endpoint with a handler that reads the cart and accepts. */
    HUB("/extensions/acme/bench");

    private final String path;

    Arm(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
