package io.integrationhub.orderexport.order;

import io.integrationhub.orderexport.order.content.CustomFields;
import io.integrationhub.orderexport.order.content.ResourceReference;
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
 * An order as seen by mappings and other services: maps, lists, texts, integers and booleans, named like the components
 * of the records in this package. Empty values are omitted.
 *
 * <p>Decimals are texts because JSONata calculates with binary floats: money is {@code {currency, amount, minor}} with
 * the exact amount as text and the amount in the smallest unit of the currency as an integer.
 *
 * @param fields for an order {@code id}, {@code number}, {@code orderState}, {@code paymentState}, {@code payments},
 *     the components of its content, and {@code contentFields}, the names of the custom fields that are content
 */
public record OrderDocument(Map<String, Object> fields) {

    public OrderDocument {
        // Keeps the insertion order so that the same order always produces the same bytes.
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Returns the document of an order. */
    public static OrderDocument of(Order order) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", order.id().value());
        fields.put("number", order.number().value());
        fields.putAll(parts(order.content()));
        add(fields, "orderState", order.status().orderState());
        add(fields, "paymentState", order.status().paymentState());
        add(fields, "payments", order.status().payments());
        add(fields, "contentFields", order.content().contentFields());
        return new OrderDocument(fields);
    }

    /** Returns the document of an order with a further part, for example the return that the request is about. */
    public static OrderDocument of(Order order, String name, Record part) {
        Map<String, Object> fields = new LinkedHashMap<>(of(order).fields());
        fields.put(name, parts(part));
        return new OrderDocument(fields);
    }

    /** Returns the document of a part of an order. */
    public static OrderDocument of(Record part) {
        return new OrderDocument(parts(part));
    }

    /** Returns a document with one field per named value. */
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
            case CustomFields fields -> nonEmpty(fields.all());
            case ResourceReference reference -> plain(reference.keyOrId());
            case Record record -> Optional.of(parts(record));
            case Collection<?> list -> nonEmpty(list);
            case Map<?, ?> map -> nonEmpty(map);
            case String text -> text.isEmpty() ? Optional.empty() : Optional.of(text);
            case Boolean flag -> Optional.of(flag);
            case BigDecimal decimal -> Optional.of(decimal.toPlainString());
            case Long number -> Optional.of(number);
            case Integer number -> Optional.of(number);
            case Enum<?> constant ->
                Optional.of(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
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

    /** Omits the values because they contain personal data. */
    @Override
    public String toString() {
        return "OrderDocument" + fields.keySet();
    }
}
