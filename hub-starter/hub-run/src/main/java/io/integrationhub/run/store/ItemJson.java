package io.integrationhub.run.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.integrationhub.core.ContentHash;
import io.integrationhub.run.ItemRef;
import io.integrationhub.run.Known;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How items are stored: as canonical JSON, which is equal exactly for equal records.
 *
 * <p>Properties, maps and sets are sorted, and what is empty is left out, so that a component that a later release adds
 * leaves earlier hashes as they are. No framework stands in the records: which record of a sealed interface a value is
 * stands beside its components.
 */
public final class ItemJson {

    /** What is left out if it is empty. A record never is: it has no empty instance that Jackson could make. */
    private static final List<Class<?>> EMPTY = List.of(
            String.class,
            Collection.class,
            List.class,
            Set.class,
            SortedSet.class,
            Map.class,
            SortedMap.class,
            Optional.class);

    private static final JsonMapper JSON = emptyIfMissing(JsonMapper.builder())
            .annotationIntrospector(new SealedTypes())
            .addModule(new SimpleModule().setSerializerModifier(new SetOrder()))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private static final JavaType REFERENCES = JSON.getTypeFactory().constructCollectionType(List.class, ItemRef.class);

    private ItemJson() {}

    private static JsonMapper.Builder emptyIfMissing(JsonMapper.Builder builder) {
        JsonSetter.Value empty = JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.AS_EMPTY);
        EMPTY.forEach(type -> builder.withConfigOverride(type, override -> override.setNullHandling(empty)));
        return builder;
    }

    /** The record as canonical JSON. */
    public static String write(Object body) {
        return JSON.writeValueAsString(body);
    }

    /** The record that this JSON represents. */
    public static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    /** The JSON as a tree. */
    public static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    /** The hash of canonical JSON. */
    public static String hash(String json) {
        return ContentHash.of(json).hex();
    }

    /** References, sorted. */
    public static String references(Set<ItemRef> references) {
        return JSON.writeValueAsString(List.copyOf(new TreeSet<>(references)));
    }

    /** References as stored. */
    public static Collection<ItemRef> references(String json) {
        return JSON.readValue(json, REFERENCES);
    }

    /** What is known of an item, from its columns. */
    public static <T> Known<T> known(String id, long version, String body, Class<T> type) {
        return new Known<>(id, version, read(body, type));
    }

    /** Counts as stored. */
    public static String counts(List<ItemCount> counts) {
        return JSON.writeValueAsString(counts);
    }

    /** Counts from their stored form. */
    public static List<ItemCount> counts(String json) {
        return List.of(JSON.readValue(json, ItemCount[].class));
    }
}
