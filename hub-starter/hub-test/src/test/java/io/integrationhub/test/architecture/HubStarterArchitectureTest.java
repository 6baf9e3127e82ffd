package io.integrationhub.test.architecture;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Stands here and not in the starter, because the rules stand on the starter. */
@DisabledIfSystemProperty(named = "check.architecture", matches = "false")
class HubStarterArchitectureTest {

    private static final String CORE = "io.integrationhub.core";

    @Test
    void readingOrderIsDependencyOrder() {
        check(Layers.starterIsLayered(CORE));
    }

    @Test
    void knowsNothingOfTheServices() {
        check(Layers.knowsNothingOfTheHubBut(Layers.SHARED));
    }

    @Test
    void messagesLeaveThroughTheStream() {
        check(Doors.messagesLeaveThroughTheStarter());
    }

    @Test
    void httpLeavesThroughSystemAndCommercetools() {
        check(Doors.httpLeavesThroughTheStarter());
    }

    @Test
    void theEnvironmentIsReadByTenant() {
        check(Doors.theEnvironmentIsReadByTheStarter());
    }

    @Test
    void timeComesFromAClock() {
        check(Doors.timeComesFromAClock());
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(Doors.nothingIsInjectedIntoFields());
    }

    @Test
    void secretsAreOfTheirType() {
        check(Values.secretsAreOfTheirType());
    }

    @Test
    void everyPackageIsNullMarked() {
        check(Values.everyPackageIsNullMarked());
    }

    @Test
    void logLinesAreConstant() {
        check(Logs.linesAreConstant());
    }

    @Test
    void whatCarriesPersonalDataDoesNotPrintIt() {
        check(Logs.whatCarriesPersonalDataDoesNotPrintIt());
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
