package io.integrationhub.sandbox.commercetools.schema;

import io.integrationhub.sandbox.commercetools.schema.Definition.ObjectType;
import io.integrationhub.sandbox.commercetools.schema.Definition.UnionType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What commercetools itself defines of the API: all routes, and the shapes of the bodies and resources that the
 * stand-in implements. It is read once from {@code commercetools/api.txt}, which a test derives from the public OpenAPI
 * document.
 */
public final class ApiDescription {

    private static final String FILE = "/commercetools/api.txt";

    private static final class Loaded {
        private static final ApiDescription INSTANCE = read(FILE);
    }

    private final Map<String, Definition> definitions;
    private final Map<String, String> resources;
    private final List<Route> routes;
    private final Map<String, Set<String>> names;

    ApiDescription(
            Map<String, Definition> definitions,
            Map<String, String> resources,
            List<Route> routes,
            Map<String, Set<String>> names) {
        this.definitions = Map.copyOf(definitions);
        this.resources = Map.copyOf(resources);
        this.routes = List.copyOf(routes);
        this.names = Map.copyOf(names);
    }

    /** The description; the same for all stand-ins of a process. */
    public static ApiDescription get() {
        return Loaded.INSTANCE;
    }

    /** Reads the description of another API in the same notation from a resource. */
    public static ApiDescription read(String file) {
        try (InputStream in = ApiDescription.class.getResourceAsStream(file)) {
            return DescriptionParser.parse(
                    new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All routes of commercetools, whether the stand-in implements them or not. */
    public List<Route> routes() {
        return routes;
    }

    /** The types of all messages of commercetools. */
    public Set<String> messages() {
        return names.getOrDefault("messages", Set.of());
    }

    /** The codes of all errors of commercetools. */
    public Set<String> errors() {
        return names.getOrDefault("errors", Set.of());
    }

    /** The route that fits a path best: {@code customers/search} is not the customer with the id {@code search}. */
    public Optional<Route> route(List<String> path) {
        return routes.stream()
                .filter(route -> route.closeness(path) >= 0)
                .max(Comparator.comparingInt(route -> route.closeness(path)));
    }

    /** The definition of a type, which must have one. */
    public Definition definition(String name) {
        return Objects.requireNonNull(definitions.get(name), name);
    }

    /** Whether the description has a type of this name. */
    public boolean defines(String name) {
        return definitions.containsKey(name);
    }

    /** The update actions in a body of this type; empty if it is not one of an update. */
    public Set<String> actions(String bodyType) {
        return actionUnion(bodyType).map(UnionType::members).map(Map::keySet).orElse(Set.of());
    }

    /** The type that defines the fields of one update action. */
    public Optional<String> actionType(String bodyType, String action) {
        return actionUnion(bodyType).map(UnionType::members).map(members -> members.get(action));
    }

    /** The type of the body that updates a resource at this path, for example {@code carts}. */
    public Optional<String> updateBody(String path) {
        return routes.stream()
                .filter(route -> route.template().equals(path + "/{}"))
                .map(route -> route.operations().get("POST"))
                .filter(operation -> operation != null && !operation.body().isEmpty())
                .map(Route.Operation::body)
                .findFirst();
    }

    Optional<UnionType> actionUnion(String bodyType) {
        return definitions.get(bodyType) instanceof ObjectType(Map<String, Definition.Field> fields)
                        && fields.containsKey("actions")
                        && fields.get("actions").type() instanceof ValueType.ListOf(ValueType.Named(String name))
                        && definitions.get(name) instanceof UnionType union
                ? Optional.of(union)
                : Optional.empty();
    }

    /** The fields of an object type, in the order of the description. */
    public Map<String, Definition.Field> fields(String objectType) {
        return definitions.get(objectType) instanceof ObjectType(Map<String, Definition.Field> fields)
                ? fields
                : Map.of();
    }

    /** The type of a resource as responses show it; empty if its fields are not described. */
    public Optional<ValueType> resource(String typeId) {
        return Optional.ofNullable(resources.get(typeId)).map(ValueType.Named::new);
    }

    /** The type of a field below a type, as predicates name it; empty if there is none of this name. */
    public Optional<ValueType> child(ValueType type, String field) {
        return switch (type) {
            case ValueType.Scalar scalar -> scalar == ValueType.Scalar.ANY ? Optional.of(scalar) : Optional.empty();
            case ValueType.Constant _ -> Optional.empty();
            case ValueType.ListOf(ValueType element) -> child(element, field);
            case ValueType.Named(String name) -> child(definitions.get(name), field);
        };
    }

    private Optional<ValueType> child(@Nullable Definition definition, String field) {
        return switch (definition) {
            case null -> Optional.of(ValueType.Scalar.ANY);
            case ObjectType(Map<String, Definition.Field> fields) ->
                Optional.ofNullable(fields.get(field)).map(Definition.Field::type);
            case UnionType union -> childOfMember(union, field);
            case Definition.MapType map -> Optional.of(map.value());
            case Definition.EnumType _, Definition.PatternType _, Definition.RangeType _ -> Optional.empty();
        };
    }

    private Optional<ValueType> childOfMember(UnionType union, String field) {
        if (field.equals(union.property())) {
            return Optional.of(ValueType.Scalar.STRING);
        }
        return union.members().values().stream()
                .flatMap(member -> child(definitions.get(member), field).stream())
                .findFirst();
    }
}
