package io.integrationhub.demo.scenario;

/** The hub did not do what a scenario expects of it. */
public final class UnmetExpectation extends RuntimeException {

    UnmetExpectation(String message) {
        super(message);
    }
}
