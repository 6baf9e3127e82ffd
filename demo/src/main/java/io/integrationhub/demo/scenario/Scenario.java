package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.Stage;

/** A demonstration of one promise of the hub. */
public interface Scenario {

    /** Returns the name on the command line. */
    String name();

    /** Returns one sentence for people: what happens and what the hub guarantees. */
    String promise();

    /**
     * Runs it.
     *
     * @throws UnmetExpectation if the hub does not keep the promise
     */
    void run(Stage stage);
}
