package io.integrationhub.core.ops.access;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.SettingsCheck;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Rejects short passwords and equal user names. */
class OperatorSettingsCheck implements SettingsCheck {

    private static final int MIN_LENGTH = 8;

    @Override
    public List<Finding> check(Environment environment) {
        Stream<Finding> tooShort = Stream.of("hub.operator.password", "hub.operator.reader-password")
                .filter(property -> isTooShort(environment.getProperty(property)))
                .map(property -> new Finding(property, "is shorter than " + MIN_LENGTH + " characters"));
        String operator = environment.getProperty("hub.operator.username", "operator");
        String reader = environment.getProperty("hub.operator.reader-username", "reader");
        Stream<Finding> sameName = operator.equals(reader)
                ? Stream.of(new Finding(
                        "hub.operator.reader-username",
                        "is the operator's user name too; the reader needs a different one"))
                : Stream.empty();
        return Stream.concat(tooShort, sameName).toList();
    }

    private static boolean isTooShort(@Nullable String password) {
        return password != null && password.strip().length() < MIN_LENGTH;
    }
}
