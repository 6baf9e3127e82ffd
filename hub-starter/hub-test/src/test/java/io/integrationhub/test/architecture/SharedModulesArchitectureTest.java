package io.integrationhub.test.architecture;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the shared modules; here, because this module depends on all of them. */
@DisabledIfSystemProperty(named = "check.architecture", matches = "false")
class SharedModulesArchitectureTest {

    private static final String CORE = "io.integrationhub.core";

    @Test
    void readingOrderIsDependencyOrder() {
        check(Layers.sharedModulesAreLayered(CORE));
    }

    @Test
    void dependsOnNoService() {
        check(Layers.dependsOnNothingOfTheHubExcept(Layers.SHARED));
    }

    @Test
    void messagesArePublishedByHubStream() {
        check(Boundaries.messagesArePublishedByHubStream());
    }

    @Test
    void httpRequestsAreSentByHttpConnector() {
        check(Boundaries.httpRequestsAreSentByHttpConnector());
    }

    @Test
    void connectionsAreTriedByTheDoctor() {
        check(Connections.areTriedByTheDoctor());
    }

    @Test
    void environmentIsReadByTenants() {
        check(Boundaries.environmentIsReadByHubCore());
    }

    @Test
    void timeIsInjected() {
        check(Boundaries.timeIsInjected());
    }

    @Test
    void dependenciesAreInjectedIntoConstructors() {
        check(Boundaries.dependenciesAreInjectedIntoConstructors());
    }

    @Test
    void secretsHaveTheirOwnType() {
        check(Values.secretsHaveTheirOwnType());
    }

    @Test
    void everyPackageIsNullMarked() {
        check(Values.everyPackageIsNullMarked());
    }

    @Test
    void logMessagesAreConstant() {
        check(Logs.messagesAreConstant());
    }

    @Test
    void recordsWithPersonalDataOmitItFromToString() {
        check(Logs.recordsWithPersonalDataOmitItFromToString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "stream", "system", "commercetools", "test"})
    void packagesHaveNoCycles(String module) {
        PackageCycles.check("io.integrationhub." + module);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true)
                .check(Rooms.classesIn(
                        CORE,
                        "io.integrationhub.stream",
                        "io.integrationhub.system",
                        "io.integrationhub.commercetools"));
    }
}
