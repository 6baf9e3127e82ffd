package io.integrationhub.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.integrationhub.test.architecture.tidy.TidyFlow;
import io.integrationhub.test.architecture.untidy.UntidyFlow;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static final Rooms TIDY = rooms(TidyFlow.class);
    private static final Rooms UNTIDY = rooms(UntidyFlow.class);

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(Layers::everyRoomIsStated, "Leftover"),
                rule(Layers::oneWay, "HttpOrderMaster", "UntidyFlow"),
                rule(Layers::knowsNoOtherService, "BadHabits.fromAnotherModule"),
                rule(Layers::flowsSpeakInNouns, "UntidyFlow"),
                rule(Layers::nounsAreFreeOfFrameworks, "Order"),
                rule(Layers::edgesHideTheirAdapters, "OrderMessages"),
                rule(rooms -> Doors.messagesLeaveThroughTheStarter(), "BadHabits.bridge"),
                rule(rooms -> Doors.httpLeavesThroughTheStarter(), "BadHabits.http"),
                rule(rooms -> Doors.theEnvironmentIsReadByTheStarter(), "settingOfItsOwn"),
                rule(rooms -> Doors.timeComesFromAClock(), "timeOfItsOwn"),
                rule(rooms -> Doors.nothingIsInjectedIntoFields(), "BadHabits.bridge"),
                rule(rooms -> Values.secretsAreOfTheirType(), "BadHabits.clientSecret"),
                rule(rooms -> Values.moneyIsNoBinaryFraction(), "BadHabits.price"),
                rule(rooms -> Values.everyPackageIsNullMarked(), "Leftover"),
                rule(rooms -> Logs.linesAreConstant(), "logsALetter"),
                rule(rooms -> Logs.whatCarriesPersonalDataDoesNotPrintIt(), "Buyer"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsWhatBreaksTheRuleAndNothingElse(Function<Rooms, ArchRule> rule, List<String> culprits) {
        List<String> found = violations(rule.apply(UNTIDY), UNTIDY.root());

        assertThat(found).isNotEmpty().allMatch(line -> culprits.stream().anyMatch(line::contains));
        assertThat(culprits).allMatch(culprit -> found.stream().anyMatch(line -> line.contains(culprit)));
        assertThat(violations(rule.apply(TIDY), TIDY.root())).isEmpty();
    }

    @Test
    void findsAStarterWhoseGroundLooksUp() {
        String root = "io.integrationhub.test.architecture.untidystarter";

        assertThat(violations(Layers.starterIsLayered(root), root))
                .isNotEmpty()
                .allMatch(line -> line.contains("Roof"));
    }

    @Test
    void findsAWorldThatKnowsTheHub() {
        assertThat(violations(Layers.knowsNothingOfTheHubBut(UNTIDY.root() + ".."), UNTIDY.root()))
                .singleElement()
                .asString()
                .contains("GoldenFile");
    }

    @Test
    void everyRuleIsPartOfAServicesArchitectureTest() {
        long tests = Stream.of(ServiceArchitecture.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();

        assertThat(rules()).hasSize((int) tests);
    }

    private static Arguments rule(Function<Rooms, ArchRule> rule, String... culprits) {
        return Arguments.of(rule, List.of(culprits));
    }

    private static Rooms rooms(Class<?> flow) {
        return Rooms.of(flow).edgesIn("broker").edgesOut("ordermaster").nouns("order");
    }

    private static List<String> violations(ArchRule rule, String root) {
        JavaClasses classes = new ClassFileImporter().importPackages(root);
        return rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails();
    }
}
