package io.integrationhub.core.tenant.binding;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.Secret;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.util.ReflectionUtils;

/** Errors in values of any setting: a URL without a scheme, a negative duration, a secret in quotes. */
final class ValueFindings {

    private ValueFindings() {}

    static List<Finding> of(String property, Object bound) {
        return walk(property, bound).toList();
    }

    private static Stream<Finding> walk(String property, @Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Optional<?> optional -> walk(property, optional.orElse(null));
            case Map<?, ?> map -> entries(property, map);
            case List<?> list -> elements(property, list);
            case Secret secret -> secret(secret).map(problem -> new Finding(property, problem)).stream();
            case Duration duration
            when duration.isNegative() -> wrong(property, duration, "is negative; write a duration such as 10s");
            case URI uri when uri.getScheme() == null -> wrong(property, uri, "has no scheme; write https://" + uri);
            case Record section -> parts(property, section);
            default -> Stream.empty();
        };
    }

    private static Stream<Finding> entries(String property, Map<?, ?> map) {
        return map.entrySet().stream().flatMap(entry -> walk(property + "." + entry.getKey(), entry.getValue()));
    }

    private static Stream<Finding> elements(String property, List<?> list) {
        return IntStream.range(0, list.size()).boxed().flatMap(i -> walk(property + "[" + i + "]", list.get(i)));
    }

    private static Stream<Finding> parts(String property, Record section) {
        return Stream.of(section.getClass().getRecordComponents())
                .flatMap(part -> walk(property + "." + dashed(part), value(section, part)));
    }

    private static Stream<Finding> wrong(String property, Object value, String problem) {
        return Stream.of(new Finding(property, "'" + value + "' " + problem));
    }

    private static String dashed(RecordComponent part) {
        return DataObjectPropertyName.toDashedForm(part.getName());
    }

    private static Optional<String> secret(Secret secret) {
        String value = secret.value();
        if (value.isBlank()) {
            return Optional.of("is empty");
        }
        if (!value.equals(value.strip())) {
            return Optional.of("begins or ends with white space");
        }
        boolean quoted = value.length() > 1 && value.matches("(?s)\".*\"|'.*'");
        return quoted ? Optional.of("is in quotes, which would become part of it") : Optional.empty();
    }

    private static @Nullable Object value(Record section, RecordComponent part) {
        try {
            ReflectionUtils.makeAccessible(part.getAccessor());
            return part.getAccessor().invoke(section);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + part, e);
        }
    }
}
