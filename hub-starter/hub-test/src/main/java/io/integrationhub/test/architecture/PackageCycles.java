package io.integrationhub.test.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/**
 * No package depends on itself through other packages. Usable for every module:
 *
 * <pre>{@code
 * @Test
 * void packagesHaveNoCycles() {
 *     PackageCycles.check("io.integrationhub.demo");
 * }
 * }</pre>
 *
 * <p>Classes named {@code …Configuration} are exempt: they wire the packages together and may know all of them.
 */
public final class PackageCycles {

    private PackageCycles() {}

    /**
     * Checks the main classes in these packages and below.
     *
     * @throws AssertionError with every cycle
     */
    public static void check(String... roots) {
        none().check(Rooms.classesIn(roots));
    }

    static ArchRule none() {
        DescribedPredicate<JavaClass> configuration = DescribedPredicate.describe(
                "a configuration",
                type -> type.getName().replaceAll("\\$.*", "").endsWith("Configuration"));
        return SlicesRuleDefinition.slices()
                .assignedFrom(new ByPackage())
                .should()
                .beFreeOfCycles()
                .ignoreDependency(configuration, DescribedPredicate.alwaysTrue())
                .because("packages that depend on each other can only be understood together");
    }

    /** Each package is a slice. */
    private static final class ByPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
