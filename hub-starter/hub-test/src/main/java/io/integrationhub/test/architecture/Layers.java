package io.integrationhub.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

/** Who may know whom: edge in, flow, port, noun, and nothing points back. */
final class Layers {

    private static final String HUB = "io.integrationhub..";
    private static final String CONTRACTS = "io.integrationhub.contracts..";

    /** The shared modules of hub-starter. */
    static final String[] SHARED = {
        "io.integrationhub.core..",
        "io.integrationhub.stream..",
        "io.integrationhub.system..",
        "io.integrationhub.commercetools.."
    };

    private Layers() {}

    static ArchRule everyRoomIsStated(Rooms rooms) {
        return classes()
                .should(have(describe("a package that is stated in Rooms", rooms::areStatedFor)))
                .because("a new package is an edge in, an edge out or a noun; say which in" + " ArchitectureTest");
    }

    static ArchRule oneWay(Rooms rooms) {
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

    static ArchRule knowsNoOtherService(Rooms rooms) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(HUB)
                        .and(DescribedPredicate.not(resideInAnyPackage(rooms.root() + "..", CONTRACTS)))
                        .and(DescribedPredicate.not(resideInAnyPackage(SHARED))))
                .because("services talk only through the broker; a small record copied twice is"
                        + " cheaper than a shared one");
    }

    static ArchRule flowsSpeakInNouns(Rooms rooms) {
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
                .because("a flow reads like the business: load, guard, map, call, record");
    }

    static ArchRule nounsAreFreeOfFrameworks(Rooms rooms) {
        return classes()
                .that(resideInAnyPackage(rooms.patterns(rooms.nouns())))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(rooms.patterns(rooms.nouns()))
                        .or(resideInAnyPackage("java..", "org.jspecify.annotations")))
                .because("nouns outlive frameworks");
    }

    static ArchRule edgesHideTheirAdapters(Rooms rooms) {
        return classes()
                .that(resideInAnyPackage(rooms.patterns(rooms.edgesIn()))
                        .or(resideInAnyPackage(rooms.patterns(rooms.edgesOut()))))
                .and()
                .areTopLevelClasses()
                .should(have(
                        describe("package visibility, or be the port or one of its records", Layers::isHiddenOrPort)))
                .because("an edge shows one interface and its records");
    }

    static ArchRule starterIsLayered(String root) {
        String[] aboveTheGround = {root + ".journal..", root + ".doctor..", root + ".ops.."};
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideInAPackage(root + ".fault..")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(aboveTheGround).or(resideInAPackage(root + ".tenant.."))))
                .and(noClasses()
                        .that()
                        .resideInAPackage(root + ".tenant..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(aboveTheGround)))
                .and(noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".ops..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".ops.."))
                .and(slices().matching(root + ".(*)..").should().beFreeOfCycles())
                .because("fault and tenant stand alone; ops looks at all and nothing looks back");
    }

    static ArchRule knowsNothingOfTheHubBut(String... packages) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(HUB).and(DescribedPredicate.not(resideInAnyPackage(packages))))
                .because("the starter serves the services, and the sandbox is the world outside;"
                        + " neither knows who uses it");
    }

    private static boolean isHiddenOrPort(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.PUBLIC)
                || type.isInterface()
                || type.isRecord()
                || type.isEnum();
    }
}
