package io.integrationhub.demo.catalog;

import io.integrationhub.demo.scenario.Scenario;
import java.util.List;

/** The scenarios about products and prices. */
public final class CatalogScenarios {

    private CatalogScenarios() {}

    /** Returns them in the order in which the demo plays them. */
    public static List<Scenario> all() {
        return List.of(new CatalogScenario());
    }
}
