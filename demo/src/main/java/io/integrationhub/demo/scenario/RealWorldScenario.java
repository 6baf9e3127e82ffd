package io.integrationhub.demo.scenario;

import io.integrationhub.demo.realworld.RealWorldOrders;
import io.integrationhub.demo.realworld.RealWorldStock;
import io.integrationhub.demo.realworld.RealWorldTaxes;
import io.integrationhub.demo.stage.Stage;

/** What real systems send and what really fails, in eleven short cases. */
final class RealWorldScenario implements Scenario {

    @Override
    public String name() {
        return "real-world";
    }

    @Override
    public String promise() {
        return "bad rows, repeated values, old orders, rejected credentials and other daily business do no harm";
    }

    @Override
    public void run(Stage stage) {
        new RealWorldStock(stage).run();
        new RealWorldOrders(stage).run();
        new RealWorldTaxes(stage).run();
    }
}
