package io.integrationhub.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.integrationhub.core.ContentHash;

/** Dependencies between packages go in one direction: edge in, flow, edge out, noun. */
final class Layers {

    private static final String HUB = "io.integrationhub..";
    private static final String CONTRACTS = "io.integrationhub.contracts..";

    /** The shared modules of hub-starter. */
    static final String[] SHARED = {
        "io.integrationhub.core..",
        "io.integrationhub.stream..",
        "io.integrationhub.system..",
        "io.integrationhub.commercetools..",
        "io.integrationhub.run.."
    };

    private Layers() {}

    static ArchRule everyPackageIsAssignedToARoom(Rooms rooms) {
        return classes()
                .should(have(describe("a package that is assigned to a room", rooms::include)))
                .because("each package is an edge in, an edge out or a noun, as stated in ArchitectureTest");
    }

    static ArchRule dependenciesGoOneWay(Rooms rooms) {
        String[] edgesIn = rooms.patterns(rooms.edgesIn());
        String[] edgesOut = rooms.patterns(rooms.edgesOut());
        String[] nouns = rooms.patterns(rooms.nouns());
        DescribedPredicate<JavaClass> flows = describe(
                "a class among the flows", type -> type.getPackageName().equals(rooms.root()));
        return CompositeArchRule.of(noClasses()
                        .that(resideInAnyPackage(nouns))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(edgesIn)
                                .or(resideInAnyPackage(edgesOut))
                                .or(flows)))
                .and(noClasses()
                        .that(resideInAnyPackage(edgesOut))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(edgesIn).or(flows)))
                .and(noClasses()
                        .that(flows)
                        .and()
                        .haveSimpleNameNotEndingWith("Configuration")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(edgesIn)))
                .because("the reading order is edge in, flow, port, noun");
    }

    static ArchRule dependsOnNoOtherService(Rooms rooms) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(HUB)
                        .and(DescribedPredicate.not(resideInAnyPackage(rooms.root() + "..", CONTRACTS)))
                        .and(DescribedPredicate.not(resideInAnyPackage(SHARED))))
                .because(
                        "services communicate through the broker only; a small record copied twice is cheaper than a shared one");
    }

    static ArchRule flowsDependOnNoFramework(Rooms rooms) {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Flow")
                .and()
                .resideInAPackage(rooms.root())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.kafka..",
                        "com.commercetools..",
                        "io.vrap..",
                        "tools.jackson..",
                        "java.net.http..",
                        "java.sql.."))
                .because("a flow reads like the business process: load, decide, act, record");
    }

    static ArchRule nounsDependOnNoFramework(Rooms rooms) {
        return classes()
                .that(resideInAnyPackage(rooms.patterns(rooms.nouns())))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(rooms.patterns(rooms.nouns()))
                        .or(resideInAnyPackage("java..", "org.jspecify.annotations"))
                        .or(type(ContentHash.class)))
                .because("nouns outlive frameworks");
    }

    static ArchRule edgesHideTheirAdapters(Rooms rooms) {
        return classes()
                .that(resideInAnyPackage(rooms.patterns(rooms.edgesIn()))
                        .or(resideInAnyPackage(rooms.patterns(rooms.edgesOut()))))
                .and()
                .areTopLevelClasses()
                .should(have(describe(
                        "package visibility, or be a port, a record, or a final class that implements no port",
                        Layers::isHiddenOrDoor)))
                .because(
                        "an edge exposes one interface, or one final class where it needs no second implementation, and records");
    }

    static ArchRule sharedModulesAreLayered(String root) {
        String[] aboveTenants = {root + ".journal..", root + ".doctor..", root + ".ops.."};
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideInAPackage(root + ".fault..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(aboveTenants).or(resideInAPackage(root + ".tenant.."))))
                .and(noClasses()
                        .that()
                        .resideInAPackage(root + ".tenant..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(aboveTenants)))
                .and(noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".ops..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".ops.."))
                .because("fault and tenant depend on nothing else, and nothing depends on ops");
    }

    static ArchRule dependsOnNothingOfTheHubExcept(String... packages) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(HUB).and(DescribedPredicate.not(resideInAnyPackage(packages))))
                .because("shared modules and sandbox must not depend on the modules that use them");
    }

    private static boolean isHiddenOrDoor(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.PUBLIC)
                || type.isInterface()
                || type.isRecord()
                || type.isEnum()
                || (type.getModifiers().contains(JavaModifier.FINAL) && !isAdapter(type));
    }

    /** A class that implements a port of the hub stays hidden behind it. */
    private static boolean isAdapter(JavaClass type) {
        return type.getAllRawInterfaces().stream()
                .anyMatch(port -> port.getPackageName().startsWith("io.integrationhub."));
    }
}
