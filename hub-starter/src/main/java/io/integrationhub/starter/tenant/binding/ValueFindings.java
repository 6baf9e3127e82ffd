package io.integrationhub.starter.tenant.binding;

import io.integrationhub.starter.tenant.Finding;
import io.integrationhub.starter.tenant.Secret;
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

/**
 * What is wrong with a value whatever the setting: an address without scheme, a negative duration,
 * a secret in quotes.
 */
final class ValueFindings {

    private ValueFindings() {}

    static List<Finding> of(String property, Object bound) {
        return walk(property, bound).toList();
    }

    private static Stream<Finding> walk(String property, @Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Optional<?> optional -> walk(property, optional.orElse(null));
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .flatMap(
                                    entry ->
                                            walk(
                                                    property + "." + entry.getKey(),
                                                    entry.getValue()));
            case List<?> list ->
                    IntStream.range(0, list.size())
                            .boxed()
                            .flatMap(i -> walk(property + "[" + i + "]", list.get(i)));
            case Secret secret ->
                    secret(secret).map(problem -> new Finding(property, problem)).stream();
            case Duration duration when duration.isNegative() ->
                    Stream.of(
                            new Finding(
                                    property,
                                    "'"
                                            + duration
                                            + "' is negative; write a duration such as 10s"));
            case URI uri when uri.getScheme() == null ->
                    Stream.of(
                            new Finding(
                                    property, "'" + uri + "' has no scheme; write https://" + uri));
            case Record section ->
                    Stream.of(section.getClass().getRecordComponents())
                            .flatMap(
                                    part ->
                                            walk(
                                                    property
                                                            + "."
                                                            + DataObjectPropertyName.toDashedForm(
                                                                    part.getName()),
                                                    value(section, part)));
            default -> Stream.empty();
        };
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
        return quoted
                ? Optional.of("is in quotes, which would be sent as part of it")
                : Optional.empty();
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
