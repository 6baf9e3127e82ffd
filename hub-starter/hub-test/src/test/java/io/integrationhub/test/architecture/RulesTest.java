package io.integrationhub.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.integrationhub.test.architecture.invalid.InvalidFlow;
import io.integrationhub.test.architecture.valid.OrderOutcome;
import io.integrationhub.test.architecture.valid.ValidFlow;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static final Rooms VALID = rooms(ValidFlow.class);
    private static final Rooms INVALID = rooms(InvalidFlow.class);

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(Layers::everyPackageIsAssignedToARoom, "Leftover"),
                rule(Layers::dependenciesGoOneWay, "HttpOrderMaster", "InvalidFlow"),
                rule(Layers::dependsOnNoOtherService, "Violations.fromAnotherModule"),
                rule(Layers::flowsDependOnNoFramework, "InvalidFlow"),
                rule(Layers::nounsDependOnNoFramework, "Order"),
                rule(Layers::edgesHideTheirAdapters, "OrderMessages", "HttpInlet"),
                rule(_ -> Boundaries.messagesArePublishedByHubStream(), "Violations.bridge"),
                rule(_ -> Boundaries.httpRequestsAreSentByHttpConnector(), "Violations.http"),
                rule(_ -> Connections.areTriedByTheDoctor(), "HttpOrderMaster"),
                rule(_ -> Boundaries.environmentIsReadByHubCore(), "readsASetting"),
                rule(_ -> Boundaries.timeIsInjected(), "readsTheTime"),
                rule(_ -> Boundaries.dependenciesAreInjectedIntoConstructors(), "Violations.bridge"),
                rule(_ -> Values.secretsHaveTheirOwnType(), "Violations.clientSecret"),
                rule(_ -> Values.moneyIsNotABinaryFraction(), "Violations.price"),
                rule(_ -> Values.everyPackageIsNullMarked(), "Leftover"),
                rule(_ -> Logs.messagesAreConstant(), "logsAnArgument"),
                rule(_ -> Logs.recordsWithPersonalDataOmitItFromToString(), "Buyer"),
                rule(_ -> Outcomes.stateACode(), "StrayOutcome", "OpenOutcome", "Shouted", "Derived"),
                rule(_ -> PackageCycles.none(), "Cycle detected"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsExactlyTheViolations(Function<Rooms, ArchRule> rule, List<String> culprits) {
        List<String> found = violations(rule.apply(INVALID), INVALID.root());

        assertThat(found).isNotEmpty().allMatch(line -> culprits.stream().anyMatch(line::contains));
        assertThat(culprits).allMatch(culprit -> found.stream().anyMatch(line -> line.contains(culprit)));
        assertThat(violations(rule.apply(VALID), VALID.root())).isEmpty();
    }

    @Test
    void findsALowerLayerThatDependsOnAHigherOne() {
        String root = "io.integrationhub.test.architecture.invalidlayers";

        assertThat(violations(Layers.sharedModulesAreLayered(root), root))
                .isNotEmpty()
                .allMatch(line -> line.contains("Operations"));
    }

    @Test
    void findsASandboxThatDependsOnTheHub() {
        assertThat(violations(Layers.dependsOnNothingOfTheHubExcept(INVALID.root() + ".."), INVALID.root()))
                .filteredOn(line -> !line.contains("HttpOrderMaster"))
                .hasSize(2)
                .anyMatch(line -> line.contains("GoldenFile"))
                .anyMatch(line -> line.contains("stream.Outcome"));
    }

    @Test
    void everyRuleIsPartOfServiceArchitecture() {
        long tests = Stream.of(ServiceArchitecture.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();

        assertThat(rules()).hasSize((int) tests);
    }

    @Test
    void readsTheCodesOfOutcomes() {
        assertThat(ConstantResult.of(OrderOutcome.Placed.class, "code")).contains("placed");
        assertThat(Outcomes.codesIn("io.integrationhub.stream"))
                .containsEntry("io.integrationhub.stream.NotMastered", "not-mastered");
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
