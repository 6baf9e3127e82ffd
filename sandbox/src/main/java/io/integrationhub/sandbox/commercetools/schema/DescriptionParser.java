package io.integrationhub.sandbox.commercetools.schema;

import io.integrationhub.sandbox.commercetools.schema.Definition.EnumType;
import io.integrationhub.sandbox.commercetools.schema.Definition.Field;
import io.integrationhub.sandbox.commercetools.schema.Definition.MapType;
import io.integrationhub.sandbox.commercetools.schema.Definition.ObjectType;
import io.integrationhub.sandbox.commercetools.schema.Definition.PatternType;
import io.integrationhub.sandbox.commercetools.schema.Definition.RangeType;
import io.integrationhub.sandbox.commercetools.schema.Definition.UnionType;
import io.integrationhub.sandbox.commercetools.schema.Route.Operation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the lines of the description: a keyword, a name, and what belongs to it. */
final class DescriptionParser {

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, String> resources = new HashMap<>();
    private final List<Route> routes = new ArrayList<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    private DescriptionParser() {}

    static ApiDescription parse(String text) {
        DescriptionParser parser = new DescriptionParser();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(parser::line);
        return new ApiDescription(parser.definitions, parser.resources, parser.routes, parser.names);
    }

    private void line(String line) {
        List<String> words = List.of(line.split(" "));
        String name = words.get(1);
        List<String> rest = words.subList(2, words.size());
        switch (words.getFirst()) {
            case "messages", "errors" -> names.put(words.getFirst(), new TreeSet<>(words.subList(1, words.size())));
            case "route" -> routes.add(route(name, rest));
            case "resource" -> resources.put(name, rest.getFirst());
            case "object" -> definitions.put(name, object(rest));
            case "union" -> definitions.put(name, union(rest));
            case "enum" -> definitions.put(name, new EnumType(rest));
            case "map" ->
                definitions.put(name, new MapType(ValueType.parse(rest.get(0)), ValueType.parse(rest.get(1))));
            case "pattern" -> definitions.put(name, new PatternType(Pattern.compile(String.join(" ", rest))));
            case "range" -> definitions.put(name, range(rest));
            default -> throw new IllegalStateException("not a line of the description: " + line);
        }
    }

    private static Route route(String template, List<String> operations) {
        Map<String, Operation> byMethod = new HashMap<>();
        for (String operation : operations) {
            String[] parts = operation.split("[(:)]+", -1);
            List<String> parameters = operation.contains("(") ? List.of(parts[1].split(",")) : List.of();
            String body = operation.contains(":") ? parts[parts.length - 1] : "";
            byMethod.put(parts[0], new Operation(parameters, body));
        }
        return Route.of(template, byMethod);
    }

    private static ObjectType object(List<String> fields) {
        Map<String, Field> byName = new LinkedHashMap<>();
        for (String field : fields) {
            int colon = field.indexOf(':');
            String name = field.substring(0, colon);
            boolean required = name.endsWith("!");
            byName.put(
                    required ? name.substring(0, name.length() - 1) : name,
                    new Field(ValueType.parse(field.substring(colon + 1)), required));
        }
        return new ObjectType(Collections.unmodifiableMap(byName));
    }

    /** The property, with the value that is meant without it after a {@code ?}, and the members. */
    private static UnionType union(List<String> words) {
        String[] property = words.getFirst().split("\\?");
        Map<String, String> members = new LinkedHashMap<>();
        for (String member : words.subList(1, words.size())) {
            String[] valueAndType = member.split("=");
            members.put(valueAndType[0], valueAndType[1]);
        }
        return new UnionType(
                property[0], Collections.unmodifiableMap(members), property.length > 1 ? property[1] : null);
    }

    private static RangeType range(List<String> words) {
        return new RangeType(
                ValueType.Scalar.valueOf(words.get(0).toUpperCase(Locale.ROOT)),
                new BigDecimal(words.get(1)),
                new BigDecimal(words.get(2)));
    }
}
