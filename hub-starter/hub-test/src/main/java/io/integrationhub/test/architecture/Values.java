package io.integrationhub.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.Set;

/** Secrets have a type that hides them, money is exact, and null is explicit. */
final class Values {

    private static final Set<String> BINARY_FRACTIONS =
            Set.of("double", "float", Double.class.getName(), Float.class.getName());
    private static final String NAMED_LIKE_A_SECRET = "(?i).*(secret|password|passphrase|apikey|token|credentials?)";

    private Values() {}

    static ArchRule secretsHaveTheirOwnType() {
        return fields().that(nameMatching(NAMED_LIKE_A_SECRET))
                .and()
                .areNotStatic()
                .should()
                .notHaveRawType(String.class)
                .andShould()
                .notHaveRawType(char[].class)
                .because("a Secret hides its value wherever it is printed");
    }

    static ArchRule moneyIsNotABinaryFraction() {
        DescribedPredicate<JavaClass> binaryFraction =
                describe("a binary fraction", type -> BINARY_FRACTIONS.contains(type.getName()));
        return CompositeArchRule.of(noFields().should().haveRawType(binaryFraction))
                .and(noCodeUnits()
                        .that(describe("are not generated", Values::isWritten))
                        .should(have(describe(
                                "a binary fraction as a parameter or result",
                                unit -> binaryFraction.test(unit.getRawReturnType())
                                        || unit.getRawParameterTypes().stream().anyMatch(binaryFraction)))))
                .because("0.1 + 0.2 is not 0.3; use minor units or BigDecimal");
    }

    static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(have(describe(
                        "a package that is @NullMarked",
                        type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))))
                .because("otherwise the compiler does not check for nulls; add a package-info.java");
    }

    private static boolean isWritten(JavaCodeUnit unit) {
        return !unit.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
