package io.integrationhub.demo.scenario;

/** A short story with an expected end. */
public interface Scenario {

    /** What it is called on the command line. */
    String name();

    /** One sentence for people: what happens, and what is promised. */
    String promise();

    /**
     * Plays it.
     *
     * @throws UnmetExpectation if the hub did not do what is promised
     */
    void play(Stage stage);
}
