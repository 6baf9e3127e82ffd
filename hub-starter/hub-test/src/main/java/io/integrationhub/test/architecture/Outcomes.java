package io.integrationhub.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.integrationhub.stream.Outcome;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Outcomes are sealed, and each states its public code as a constant. */
public final class Outcomes {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Outcomes() {}

    /**
     * The codes of all outcomes in these packages and below, by class name; an enum has several, separated by commas.
     * To compare them with the documentation.
     */
    public static Map<String, String> codesIn(String... roots) {
        Map<String, String> codes = new TreeMap<>();
        for (JavaClass type : Rooms.classesIn(roots)) {
            if (isConcreteOutcome(type)) {
                codes.put(type.getName(), code(type).orElse(""));
            }
        }
        return codes;
    }

    static ArchRule stateACode() {
        return CompositeArchRule.of(classes()
                        .that(describe("are sealed interfaces named …Outcome", Outcomes::isNamedOutcome))
                        .should()
                        .beAssignableTo(Outcome.class))
                .and(classes()
                        .that(describe("are interfaces that extend Outcome", Outcomes::isOutcomeInterface))
                        .should(have(describe(
                                "permitted types", type -> type.reflect().isSealed()))))
                .and(classes()
                        .that(describe("are outcomes", Outcomes::isConcreteOutcome))
                        .should(have(describe("a constant code in kebab case", Outcomes::hasCode))))
                .because("the code is a metric tag and appears in the journal; renaming a class must not change it");
    }

    private static boolean isNamedOutcome(JavaClass type) {
        return type.isInterface()
                && type.getSimpleName().endsWith("Outcome")
                && type.reflect().isSealed();
    }

    private static boolean isOutcomeInterface(JavaClass type) {
        return type.isInterface() && type.isAssignableTo(Outcome.class) && !type.isEquivalentTo(Outcome.class);
    }

    private static boolean isConcreteOutcome(JavaClass type) {
        return !type.isInterface() && type.isAssignableTo(Outcome.class);
    }

    private static boolean hasCode(JavaClass type) {
        return code(type).stream()
                        .flatMap(codes -> Arrays.stream(codes.split(",", -1)))
                        .allMatch(code -> KEBAB_CASE.matcher(code).matches())
                && code(type).isPresent();
    }

    private static Optional<String> code(JavaClass type) {
        Class<?> reflected = type.reflect();
        return reflected.isEnum() ? Optional.of(codesOf(reflected)) : ConstantResult.of(reflected, "code");
    }

    private static String codesOf(Class<?> type) {
        return String.join(
                ",",
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Outcome) constant).code())
                        .toList());
    }
}
