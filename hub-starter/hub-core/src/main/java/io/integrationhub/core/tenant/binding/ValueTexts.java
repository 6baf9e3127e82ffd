package io.integrationhub.core.tenant.binding;

import io.integrationhub.core.tenant.Secret;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** Describes the values that a setting expects, and quotes the given one unless it may be a secret. */
final class ValueTexts {

    private static final Map<Class<?>, String> EXPECTED = Map.ofEntries(
            Map.entry(Duration.class, "a duration such as 10s, 5m or 2h"),
            Map.entry(DataSize.class, "a size such as 512KB or 10MB"),
            Map.entry(URI.class, "a URL such as https://api.example.com/v1"),
            Map.entry(URL.class, "a URL such as https://api.example.com/v1"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(Long.class, "a whole number"),
            Map.entry(Double.class, "a number such as 0.5"),
            Map.entry(BigDecimal.class, "a number such as 0.5"),
            Map.entry(LocalTime.class, "a time such as 03:30"),
            Map.entry(LocalDate.class, "a date such as 2026-01-31"),
            Map.entry(ZoneId.class, "a time zone such as Europe/Berlin"));
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/@]*@");
    private static final Pattern SECRET_NAME = Pattern.compile("secret|password|token|credential|private|api-?key");

    private ValueTexts() {}

    static String expected(ResolvableType type) {
        Class<?> raw = type.toClass();
        if (raw == Optional.class) {
            return expected(type.getGeneric(0));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return "a comma-separated list in which each element is "
                    + expected(type.asCollection().getGeneric(0));
        }
        return expected(ClassUtils.resolvePrimitiveIfNecessary(raw));
    }

    private static String expected(Class<?> boxed) {
        if (boxed.isEnum()) {
            return Stream.of(boxed.getEnumConstants())
                    .map(constant ->
                            ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", ", "one of: ", ""));
        }
        return EXPECTED.getOrDefault(boxed, "a " + boxed.getSimpleName());
    }

    /** The value in quotes; omitted if it may be a secret. */
    static String quoted(String property, Class<?> type, @Nullable Object value) {
        if (type == Secret.class || isSecret(property)) {
            return "the value";
        }
        return "'" + CREDENTIALS.matcher(String.valueOf(value)).replaceAll("//******@") + "'";
    }

    private static boolean isSecret(String property) {
        return SECRET_NAME
                .matcher(property.substring(property.lastIndexOf('.') + 1))
                .find();
    }
}
