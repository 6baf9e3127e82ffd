package io.integrationhub.test.architecture;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * The architecture rules of every service. A service's {@code ArchitectureTest} implements this and states its rooms:
 *
 * <pre>{@code
 * class ArchitectureTest implements ServiceArchitecture {
 *
 *     @Override
 *     public Rooms rooms() {
 *         return Rooms.of(ThingSyncApplication.class)
 *                 .edgesIn("broker")
 *                 .edgesOut("commercetools", "thingmaster")
 *                 .nouns("thing");
 *     }
 * }
 * }</pre>
 */
@DisabledIfSystemProperty(named = "check.architecture", matches = "false")
public interface ServiceArchitecture {

    /** The rooms of the service. */
    Rooms rooms();

    @Test
    default void everyPackageIsAssignedToARoom() {
        check(Layers.everyPackageIsAssignedToARoom(rooms()));
    }

    @Test
    default void readingOrderIsDependencyOrder() {
        check(Layers.dependenciesGoOneWay(rooms()));
    }

    @Test
    default void dependsOnNoOtherService() {
        check(Layers.dependsOnNoOtherService(rooms()));
    }

    @Test
    default void flowsDependOnNoFramework() {
        check(Layers.flowsDependOnNoFramework(rooms()));
    }

    @Test
    default void nounsDependOnNoFramework() {
        check(Layers.nounsDependOnNoFramework(rooms()));
    }

    @Test
    default void edgesHideTheirAdapters() {
        check(Layers.edgesHideTheirAdapters(rooms()));
    }

    @Test
    default void messagesArePublishedByHubStream() {
        check(Boundaries.messagesArePublishedByHubStream());
    }

    @Test
    default void httpRequestsAreSentByHttpConnector() {
        check(Boundaries.httpRequestsAreSentByHttpConnector());
    }

    @Test
    default void connectionsAreTriedByTheDoctor() {
        check(Connections.areTriedByTheDoctor());
    }

    @Test
    default void environmentIsReadByHubCore() {
        check(Boundaries.environmentIsReadByHubCore());
    }

    @Test
    default void timeIsInjected() {
        check(Boundaries.timeIsInjected());
    }

    @Test
    default void dependenciesAreInjectedIntoConstructors() {
        check(Boundaries.dependenciesAreInjectedIntoConstructors());
    }

    @Test
    default void secretsHaveTheirOwnType() {
        check(Values.secretsHaveTheirOwnType());
    }

    @Test
    default void moneyIsNotABinaryFraction() {
        check(Values.moneyIsNotABinaryFraction());
    }

    @Test
    default void everyPackageIsNullMarked() {
        check(Values.everyPackageIsNullMarked());
    }

    @Test
    default void logMessagesAreConstant() {
        check(Logs.messagesAreConstant());
    }

    @Test
    default void recordsWithPersonalDataOmitItFromToString() {
        check(Logs.recordsWithPersonalDataOmitItFromToString());
    }

    @Test
    default void outcomesStateACode() {
        check(Outcomes.stateACode());
    }

    @Test
    default void packagesHaveNoCycles() {
        check(PackageCycles.none());
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(rooms().classes());
    }
}
