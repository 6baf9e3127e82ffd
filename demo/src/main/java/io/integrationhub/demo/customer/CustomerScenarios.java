package io.integrationhub.demo.customer;

import io.integrationhub.demo.scenario.Scenario;
import java.util.List;

/** The scenarios about customers. */
public final class CustomerScenarios {

    private CustomerScenarios() {}

    /** Returns them in the order in which the demo plays them. */
    public static List<Scenario> all() {
        return List.of(new CustomerScenario(), new ErasureScenario());
    }
}
