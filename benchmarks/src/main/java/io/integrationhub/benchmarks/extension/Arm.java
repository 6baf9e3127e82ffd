package io.integrationhub.benchmarks.extension;

/** One endpoint that answers a cart. */
enum Arm {
    /** Sends the body back: a bare echo. */
    ECHO("/extensions/echo"),
    /** Reads the body and accepts without looking at it. */
    BARE("/extensions/bare"),
    /** Reads the body into a tree, looks at it, and accepts: the least any Extension must do. */
    PARSED("/extensions/parsed"),
    /** The hub's endpoint with a handler that looks at the cart and accepts. */
    HUB("/extensions/acme/bench");

    private final String path;

    Arm(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
