package io.integrationhub.demo;

import io.integrationhub.demo.catalog.CatalogScenarios;
import io.integrationhub.demo.customer.CustomerScenarios;
import io.integrationhub.demo.scenario.Scenario;
import io.integrationhub.demo.scenario.Scenarios;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scenarios of all packages, in the order in which the demo plays them. */
final class AllScenarios {

    private AllScenarios() {}

    static List<Scenario> all() {
        return Stream.of(Scenarios.all(), CustomerScenarios.all(), CatalogScenarios.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Finds a scenario by its name. */
    static Optional<Scenario> named(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
