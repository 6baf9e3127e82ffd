package io.integrationhub.core.tenant.known;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/** Derives the settings of a section from the type they are bound to. */
final class SettingsOfType {

    // Deep enough for any section; ends the recursion for a record that contains itself.
    private static final int MAX_DEPTH = 8;

    private SettingsOfType() {}

    static List<KnownSetting> below(KnownSetting prefix, ResolvableType type) {
        return settings(prefix, type, 0).toList();
    }

    private static Stream<KnownSetting> settings(KnownSetting prefix, ResolvableType type, int depth) {
        Class<?> raw = type.toClass();
        if (Optional.class.isAssignableFrom(raw)) {
            return settings(prefix, type.getGeneric(0), depth);
        }
        if (Map.class.isAssignableFrom(raw)) {
            ResolvableType value = type.asMap().getGeneric(1);
            String key = isTree(value) ? KnownSetting.ANY : KnownSetting.REST;
            return settings(prefix.below(key), value, depth + 1);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            ResolvableType element = type.asCollection().getGeneric(0);
            return Stream.concat(Stream.of(prefix), settings(prefix.below(KnownSetting.ANY), element, depth + 1));
        }
        if (!isTree(type) || depth > MAX_DEPTH) {
            return Stream.of(prefix);
        }
        return Stream.of(raw.getRecordComponents())
                .flatMap(part ->
                        settings(prefix.below(name(part)), ResolvableType.forType(part.getGenericType()), depth + 1));
    }

    /** Whether the type has settings of its own, rather than being converted from a text. */
    private static boolean isTree(ResolvableType type) {
        Class<?> raw = type.toClass();
        boolean isContainer = Map.class.isAssignableFrom(raw) || Collection.class.isAssignableFrom(raw);
        return isContainer || (raw.isRecord() && !isConvertedFromText(raw));
    }

    private static boolean isConvertedFromText(Class<?> type) {
        return Stream.of(type.getMethods())
                .anyMatch(method -> method.getReturnType() == type
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0] == String.class
                        && List.of("valueOf", "of", "from").contains(method.getName()));
    }

    private static String name(RecordComponent component) {
        // From the field: the annotation does not target record components.
        Field field = ReflectionUtils.findField(component.getDeclaringRecord(), component.getName());
        Name given = field == null ? null : field.getAnnotation(Name.class);
        return given == null ? DataObjectPropertyName.toDashedForm(component.getName()) : given.value();
    }
}
