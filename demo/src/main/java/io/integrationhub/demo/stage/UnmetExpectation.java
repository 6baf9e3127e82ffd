package io.integrationhub.demo.stage;

/** The hub does not keep the promise of a scenario. */
public final class UnmetExpectation extends RuntimeException {

    public UnmetExpectation(String message) {
        super(message);
    }
}
