package io.integrationhub.test.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.Temporal;
import java.util.Date;

/** Messages, requests, settings and the time pass through a few classes only. */
final class Boundaries {

    private static final String STREAM = "io.integrationhub.stream..";

    private Boundaries() {}

    static ArchRule messagesArePublishedByHubStream() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(STREAM)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.cloud.stream.function.StreamBridge")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.kafka.core.KafkaTemplate")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer")
                .because("only RecordPublisher waits until the broker has stored the record");
    }

    static ArchRule httpRequestsAreSentByHttpConnector() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.integrationhub.system.http..")
                .and()
                // Calls the process itself.
                .doNotHaveSimpleName("ExtensionWarmUp")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.http.HttpClient")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.HttpURLConnection")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.nimbusds.jose.util.DefaultResourceRetriever")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web.client", "org.apache.hc..")
                .because("only HttpConnector connects to the address that was checked, within a deadline and a size");
    }

    static ArchRule environmentIsReadByHubCore() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.integrationhub.core.tenant..")
                .should()
                .callMethodWhere(target(owner(assignableTo(System.class)))
                        .and(target(nameMatching("getenv|getProperty|getProperties"))))
                .because("settings are components of validated records, so that errors are found at the start");
    }

    static ArchRule timeIsInjected() {
        DescribedPredicate<JavaCall<?>> now = target(
                        owner(assignableTo(Temporal.class).or(assignableTo(InstantSource.class))))
                .and(target(nameMatching("now|system|systemUTC|systemDefaultZone")))
                .and(DescribedPredicate.describe("without a clock", Boundaries::takesNoClock));
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Configuration")
                .should()
                .callMethodWhere(now)
                .orShould()
                .callMethodWhere(target(owner(assignableTo(System.class))).and(target(name("currentTimeMillis"))))
                .orShould()
                .callConstructor(Date.class)
                .because("tests set the clock; inject an InstantSource");
    }

    static ArchRule dependenciesAreInjectedIntoConstructors() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .because("a class states its dependencies in its constructor");
    }

    private static boolean takesNoClock(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().stream().noneMatch(Boundaries::isClock);
    }

    private static boolean isClock(JavaClass type) {
        return type.isAssignableTo(Clock.class) || type.isAssignableTo(InstantSource.class);
    }
}
