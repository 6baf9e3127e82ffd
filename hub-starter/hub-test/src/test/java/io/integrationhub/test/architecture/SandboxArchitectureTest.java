package io.integrationhub.test.architecture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(named = "check.architecture", matches = "false")
class SandboxArchitectureTest {

    private static final String SANDBOX = "io.integrationhub.sandbox";

    @Test
    void dependsOnNothingOfTheHub() {
        Layers.dependsOnNothingOfTheHubExcept(SANDBOX + "..")
                .allowEmptyShould(true)
                .check(Rooms.classesIn(SANDBOX));
    }

    @Test
    void everyPackageIsNullMarked() {
        Values.everyPackageIsNullMarked().allowEmptyShould(true).check(Rooms.classesIn(SANDBOX));
    }
}
