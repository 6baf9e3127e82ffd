package io.integrationhub.system.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Functions for localized texts, dates and ids. */
final class Texts {

    /** Namespace of the hub's ids: uuid5 of "integrationhub" in the URL namespace. */
    private static final UUID NAMESPACE =
            uuid5(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "integrationhub");

    private Texts() {}

    /**
     * The text in the first of these locales that has one, where {@code de-AT} and {@code de} also match each other;
     * the first text if none matches.
     */
    static @Nullable Object localized(Object texts, List<Object> locales) {
        if (!(texts instanceof Map<?, ?> byLocale)) {
            return texts;
        }
        return locales.stream()
                .map(Object::toString)
                .flatMap(locale -> Stream.concat(exactMatch(byLocale, locale), languageMatch(byLocale, locale)))
                .findFirst()
                .or(() -> byLocale.values().stream().findFirst())
                .orElse(null);
    }

    private static Stream<Object> exactMatch(Map<?, ?> byLocale, String locale) {
        return Stream.ofNullable(byLocale.get(locale));
    }

    private static Stream<Object> languageMatch(Map<?, ?> byLocale, String locale) {
        String language = language(locale);
        Optional<Object> plain = Optional.ofNullable(byLocale.get(language));
        return plain.map(Stream::of)
                .orElseGet(() -> byLocale.entrySet().stream()
                        .filter(text -> language(text.getKey().toString()).equals(language))
                        .map(Map.Entry::getValue));
    }

    private static String language(String locale) {
        return locale.split("[-_]", 2)[0];
    }

    /** The date in a time zone of a time in ISO 8601 or epoch seconds. */
    static String isoDate(Object time, String zone) {
        try {
            return date(time, ZoneId.of(zone)).toString();
        } catch (DateTimeException _) {
            throw new MappingException("expects a time in ISO 8601 or epoch seconds, and a time zone");
        }
    }

    private static LocalDate date(Object time, ZoneId zone) {
        if (time instanceof Number seconds) {
            return LocalDate.ofInstant(Instant.ofEpochSecond(seconds.longValue()), zone);
        }
        String text = time.toString();
        return text.length() == 10
                ? LocalDate.parse(text)
                : OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate();
    }

    /** A UUID derived from the name (RFC 9562, version 5). */
    static String uuid5(String name) {
        return uuid5(NAMESPACE, name).toString();
    }

    private static UUID uuid5(UUID namespace, String name) {
        byte[] hash = sha1(
                ByteBuffer.allocate(16)
                        .putLong(namespace.getMostSignificantBits())
                        .putLong(namespace.getLeastSignificantBits())
                        .array(),
                name.getBytes(StandardCharsets.UTF_8));
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long high = bits.getLong() & ~0xf000L | 0x5000L;
        long low = bits.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] namespace, byte[] name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(namespace);
            return digest.digest(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
