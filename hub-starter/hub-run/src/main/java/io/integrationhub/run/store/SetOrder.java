package io.integrationhub.run.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.type.CollectionType;

/** Writes the elements of an unordered set in one order: the order of Java's own sets differs in every process. */
final class SetOrder extends ValueSerializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueSerializer<?> modifyCollectionSerializer(
            SerializationConfig config,
            CollectionType type,
            BeanDescription.Supplier bean,
            ValueSerializer<?> serializer) {
        @SuppressWarnings("unchecked") // Jackson passes it collections only.
        ValueSerializer<Object> collections = (ValueSerializer<Object>) serializer;
        return type.isTypeOrSubTypeOf(Set.class) && !type.isTypeOrSubTypeOf(SortedSet.class)
                ? new Ordered(collections)
                : serializer;
    }

    private static final class Ordered extends ValueSerializer<Object> {

        private static final JsonMapper ELEMENTS = new JsonMapper();

        private final ValueSerializer<Object> collections;

        private Ordered(ValueSerializer<Object> collections) {
            this.collections = collections;
        }

        @Override
        public ValueSerializer<?> createContextual(SerializationContext context, BeanProperty property) {
            @SuppressWarnings("unchecked") // It stays a serializer of collections.
            ValueSerializer<Object> contextual =
                    (ValueSerializer<Object>) collections.createContextual(context, property);
            return new Ordered(contextual);
        }

        @Override
        public boolean isEmpty(SerializationContext context, Object value) {
            return ((Collection<?>) value).isEmpty();
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            Set<?> ordered = ((Collection<?>) value)
                    .stream()
                            .sorted(Comparator.comparing(ELEMENTS::writeValueAsString))
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            collections.serialize(ordered, generator, context);
        }
    }
}
