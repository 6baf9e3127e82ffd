package io.integrationhub.orderexport.order;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An order as mappings and other services see it: maps, lists, texts, whole numbers and booleans under the nouns' own
 * names. What is empty is left out.
 *
 * <p>Decimals are texts, because JSONata computes with binary floats: money is {@code {currency, amount, minor}} with
 * the exact amount as text and the currency's smallest units as whole number.
 *
 * @param fields of an order {@code id}, {@code number}, {@code orderState}, {@code paymentState}, {@code payments}, and
 *     the parts of its content
 */
public record OrderDocument(Map<String, Object> fields) {

    public OrderDocument {
        // In its order, so that the same order always gives the same bytes.
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The document of an order. */
    public static OrderDocument of(Order order) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", order.id().value());
        fields.put("number", order.number().value());
        fields.putAll(parts(order.content()));
        add(fields, "orderState", order.standing().orderState());
        add(fields, "paymentState", order.standing().paymentState());
        add(fields, "payments", order.standing().payments());
        return new OrderDocument(fields);
    }

    /** The document of a part of an order. */
    public static OrderDocument of(Record part) {
        return new OrderDocument(parts(part));
    }

    /** The document of several parts, by name. */
    public static OrderDocument of(Map<String, ?> parts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        new TreeMap<>(parts).forEach((name, part) -> add(fields, name, part));
        return new OrderDocument(fields);
    }

    private static Map<String, Object> parts(Record record) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            add(parts, component.getName(), read(record, component));
        }
        return parts;
    }

    private static void add(Map<String, Object> parts, String name, Object value) {
        plain(value).ifPresent(plain -> parts.put(name, plain));
    }

    private static Optional<Object> plain(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.flatMap(OrderDocument::plain);
            case Record record -> Optional.of(parts(record));
            case Collection<?> list -> nonEmpty(list);
            case Map<?, ?> map -> nonEmpty(map);
            case String text -> text.isEmpty() ? Optional.empty() : Optional.of(text);
            case Boolean flag -> Optional.of(flag);
            case BigDecimal decimal -> Optional.of(decimal.toPlainString());
            case Long number -> Optional.of(number);
            case Integer number -> Optional.of(number);
            case Enum<?> constant -> Optional.of(constant.name().toLowerCase(Locale.ROOT));
            default -> Optional.of(value.toString());
        };
    }

    private static Optional<Object> nonEmpty(Collection<?> list) {
        List<Object> plain = list.stream()
                .map(OrderDocument::plain)
                .flatMap(Optional::stream)
                .toList();
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    private static Optional<Object> nonEmpty(Map<?, ?> map) {
        Map<String, Object> plain = new TreeMap<>();
        map.forEach((key, value) -> add(plain, String.valueOf(key), value));
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component.getName(), e);
        }
    }

    /** Never prints what it holds: it is personal data. */
    @Override
    public String toString() {
        return "OrderDocument" + fields.keySet();
    }
}
