package io.integrationhub.core.ops;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A short text that is the same wherever a tenant's settings are the same, defaults included. Secrets do not count, so
 * it gives none of them away and stays as it is when one is replaced.
 */
final class SettingsDigest {

    private static final int LENGTH = 12;

    private SettingsDigest() {}

    static String of(Tenant tenant) {
        byte[] digest = sha256(text(tenant.sections()).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    }

    /** A value as a text in which nothing depends on the order of what has none. */
    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Secret _ -> "secret";
            case Optional<?> optional -> text(optional.orElse(null));
            case Record settings -> fields(settings);
            case Map<?, ?> map -> entries(map);
            case Set<?> set -> joined(set.stream().map(SettingsDigest::text).sorted());
            case Collection<?> list -> joined(list.stream().map(SettingsDigest::text));
            default -> quoted(value.toString());
        };
    }

    private static String fields(Record settings) {
        return joined(Stream.of(settings.getClass().getRecordComponents())
                .map(field -> quoted(field.getName()) + text(value(settings, field))));
    }

    private static String entries(Map<?, ?> map) {
        Map<String, String> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(text(key), text(value)));
        return joined(sorted.entrySet().stream().map(entry -> entry.getKey() + entry.getValue()));
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(",", "(", ")"));
    }

    /** With its length, so that two values never look like one. */
    private static String quoted(String text) {
        return text.length() + ":" + text;
    }

    private static @Nullable Object value(Record settings, RecordComponent field) {
        try {
            var accessor = field.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's components can be read", e);
        }
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
