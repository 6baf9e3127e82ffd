package io.integrationhub.run.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/** Writes which record of a sealed interface a value is, so that nouns need no annotations. */
final class SealedTypes extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final String PROPERTY = "@type";

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        if (isSealed(annotated.getRawType())) {
            return JsonTypeInfo.Value.construct(
                    JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, PROPERTY, null, false, true);
        }
        return super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        Class<?> type = annotated.getRawType();
        return type.isSealed() && type.isInterface()
                ? concrete(type)
                        .map(record -> new NamedType(record, record.getSimpleName()))
                        .toList()
                : super.findSubtypes(config, annotated);
    }

    private static boolean isSealed(Class<?> type) {
        return type.isSealed() && type.isInterface()
                || type.isRecord() && Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    private static Stream<Class<?>> concrete(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(permitted -> permitted.isSealed() ? concrete(permitted) : Stream.of(permitted));
    }
}
