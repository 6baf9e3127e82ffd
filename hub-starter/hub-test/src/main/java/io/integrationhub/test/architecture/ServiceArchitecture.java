package io.integrationhub.test.architecture;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * The rules that every service keeps. A service's {@code ArchitectureTest} implements this and says which rooms it has:
 *
 * <pre>{@code
 * class ArchitectureTest implements ServiceArchitecture {
 *
 *     @Override
 *     public Rooms rooms() {
 *         return Rooms.of(OrderExportApplication.class)
 *                 .edgesIn("broker")
 *                 .edgesOut("commercetools", "ordermaster")
 *                 .nouns("order");
 *     }
 * }
 * }</pre>
 */
@DisabledIfSystemProperty(named = "check.architecture", matches = "false")
public interface ServiceArchitecture {

    /** What the packages of the service are for. */
    Rooms rooms();

    @Test
    default void everyRoomIsStated() {
        check(Layers.everyRoomIsStated(rooms()));
    }

    @Test
    default void readingOrderIsDependencyOrder() {
        check(Layers.oneWay(rooms()));
    }

    @Test
    default void knowsNoOtherService() {
        check(Layers.knowsNoOtherService(rooms()));
    }

    @Test
    default void flowsSpeakInNouns() {
        check(Layers.flowsSpeakInNouns(rooms()));
    }

    @Test
    default void nounsAreFreeOfFrameworks() {
        check(Layers.nounsAreFreeOfFrameworks(rooms()));
    }

    @Test
    default void edgesHideTheirAdapters() {
        check(Layers.edgesHideTheirAdapters(rooms()));
    }

    @Test
    default void messagesLeaveThroughTheStarter() {
        check(Doors.messagesLeaveThroughTheStarter());
    }

    @Test
    default void httpLeavesThroughTheStarter() {
        check(Doors.httpLeavesThroughTheStarter());
    }

    @Test
    default void theEnvironmentIsReadByTheStarter() {
        check(Doors.theEnvironmentIsReadByTheStarter());
    }

    @Test
    default void timeComesFromAClock() {
        check(Doors.timeComesFromAClock());
    }

    @Test
    default void nothingIsInjectedIntoFields() {
        check(Doors.nothingIsInjectedIntoFields());
    }

    @Test
    default void secretsAreOfTheirType() {
        check(Values.secretsAreOfTheirType());
    }

    @Test
    default void moneyIsNoBinaryFraction() {
        check(Values.moneyIsNoBinaryFraction());
    }

    @Test
    default void everyPackageIsNullMarked() {
        check(Values.everyPackageIsNullMarked());
    }

    @Test
    default void logLinesAreConstant() {
        check(Logs.linesAreConstant());
    }

    @Test
    default void whatCarriesPersonalDataDoesNotPrintIt() {
        check(Logs.whatCarriesPersonalDataDoesNotPrintIt());
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(rooms().classes());
    }
}
