package io.integrationhub.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import io.integrationhub.core.doctor.ConnectionCheck;
import java.util.Map;
import java.util.Set;

/** Whatever connects to something outside of the hub lets the doctor try it. */
final class Connections {

    /** What opens connections, and its methods that do. */
    private static final Map<String, Set<String>> OPENING = Map.of(
            "io.integrationhub.system.SystemClients", Set.of("client"),
            "io.integrationhub.system.LiveClients", Set.of("liveClient"),
            "io.integrationhub.system.file.drop.DropFolder", Set.of("put"),
            "io.integrationhub.system.file.FileStore", Set.of("open"),
            "software.amazon.awssdk.services.sqs.SqsClient", Set.of("receiveMessage"));

    private Connections() {}

    static ArchRule areTriedByTheDoctor() {
        return classes()
                .that(describe("connect to something outside of the hub", Connections::connects))
                .should(have(describe("a ConnectionCheck in their package", Connections::isTried)))
                .because("the doctor tries every connection that a tenant configured, also those of new adapters");
    }

    private static boolean connects(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .map(JavaMethodCall::getTarget)
                .anyMatch(target -> {
                    String owner = target.getOwner().getName();
                    return !owner.equals(type.getName())
                            && OPENING.getOrDefault(owner, Set.of()).contains(target.getName());
                });
    }

    private static boolean isTried(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .anyMatch(other -> other.isAssignableTo(ConnectionCheck.class) && !other.isInterface());
    }
}
