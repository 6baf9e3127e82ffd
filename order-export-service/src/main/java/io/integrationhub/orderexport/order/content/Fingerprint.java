package io.integrationhub.orderexport.order.content;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Identifies what was sent to the order master: a SHA-256 hash of the components of a record in a fixed order.
 *
 * <p>Empty components are omitted, so that a component added in a later release does not change existing fingerprints.
 *
 * @param value hash in hexadecimal digits
 */
public record Fingerprint(String value) {

    /** Returns the fingerprint of a record of records, texts, numbers, lists and maps. */
    public static Fingerprint of(Record content) {
        StringBuilder text = new StringBuilder();
        write(content, text);
        return new Fingerprint(digest(text.toString()));
    }

    /** Returns the fingerprint of the cancellation of an order with this content. */
    public Fingerprint ofCancellation() {
        return new Fingerprint("cancelled-" + value);
    }

    private static void write(Object value, StringBuilder text) {
        switch (value) {
            case Record parts -> writeParts(parts, text);
            case Map<?, ?> map -> writeMap(map, text);
            case Collection<?> list -> writeList(list, text);
            case Optional<?> optional -> optional.ifPresent(present -> write(present, text));
            case BigDecimal number -> writeText(number.toPlainString(), text);
            default -> writeText(value.toString(), text);
        }
    }

    private static void writeParts(Record parts, StringBuilder text) {
        text.append('{');
        for (RecordComponent component : parts.getClass().getRecordComponents()) {
            writeNamed(component.getName(), read(parts, component), text);
        }
        text.append('}');
    }

    private static void writeMap(Map<?, ?> map, StringBuilder text) {
        text.append('{');
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        sorted.forEach((key, value) -> writeNamed(key, value, text));
        text.append('}');
    }

    private static void writeNamed(String name, Object value, StringBuilder text) {
        if (!isEmpty(value)) {
            writeText(name, text);
            write(value, text);
        }
    }

    private static void writeList(Collection<?> list, StringBuilder text) {
        text.append('[');
        list.forEach(element -> write(element, text));
        text.append(']');
    }

    /** The length prefix keeps adjacent texts apart. */
    private static void writeText(String value, StringBuilder text) {
        text.append(value.length()).append(':').append(value);
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case String string -> string.isEmpty();
            case Collection<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case Optional<?> optional -> optional.isEmpty();
            case Boolean flag -> !flag;
            default -> false;
        };
    }

    private static Object read(Record parts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component.getName() + " of " + parts.getClass(), e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform provides SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
