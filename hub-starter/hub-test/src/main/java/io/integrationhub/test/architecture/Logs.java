package io.integrationhub.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Log messages are constant, with keys, and contain no personal data. */
final class Logs {

    private static final Set<String> LOGGERS = Set.of("org.slf4j.Logger", "org.slf4j.spi.LoggingEventBuilder");
    private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error", "log");
    private static final Pattern PERSONAL =
            Pattern.compile("(?i)(body|payload|.*e?mail|(first|last|full)Name|phone|street.*)");

    private Logs() {}

    static ArchRule messagesAreConstant() {
        return CompositeArchRule.of(noClasses()
                        .should()
                        .callMethodWhere(describe("a log message is composed of arguments", Logs::formats)))
                .and(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS)
                .and(GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING)
                .because("constant messages can be searched and counted:"
                        + " log.atInfo().addKeyValue(\"tenant\", …).log(\"…\")");
    }

    static ArchRule recordsWithPersonalDataOmitItFromToString() {
        return classes()
                .that(describe("are records with personal data", Logs::carriesPersonalData))
                .should(have(describe("their own toString", Logs::hasItsOwnToString)))
                .because("whatever has a toString may end up in a log; omit personal data from it");
    }

    private static boolean formats(JavaCall<?> call) {
        List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
        return LOGGERS.contains(call.getTargetOwner().getName())
                && LEVELS.contains(call.getName())
                && parameters.size() > 1
                && !(parameters.size() == 2 && parameters.getLast().isAssignableTo(Throwable.class));
    }

    private static boolean carriesPersonalData(JavaClass type) {
        return type.isRecord()
                && type.getFields().stream()
                        .filter(field -> !field.getRawType().isArray())
                        .map(JavaField::getName)
                        .anyMatch(name -> PERSONAL.matcher(name).matches());
    }

    /** The generated toString of a record is final, a written one is not. */
    private static boolean hasItsOwnToString(JavaClass type) {
        return !type.getMethod("toString").getModifiers().contains(JavaModifier.FINAL);
    }
}
