package io.integrationhub.sandbox.commercetools.description;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Describes schemas of the OpenAPI document, with everything they refer to, one line each. */
final class OpenApiTypes {

    private static final String PREFIX = "#/components/schemas/";
    /** Messages, of which there are hundreds, and snapshots of other resources: predicates do not look into them. */
    static final Set<String> OPEN = Set.of(
            "Message",
            "MessagePayload",
            "ErrorObject",
            "OrderExcerpt",
            "StagedOrder",
            "Cart",
            "Order",
            "Quote",
            "QuoteRequest",
            "StagedQuote",
            "RecurringOrder");

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");

    private final JsonNode schemas;
    private final Corrections corrections;
    private final Map<String, String> lines = new TreeMap<>();
    private final Deque<String> pending = new ArrayDeque<>();
    private final Map<String, String> constants = new LinkedHashMap<>();

    OpenApiTypes(JsonNode schemas, Corrections corrections) {
        this.schemas = schemas;
        this.corrections = corrections;
        for (String references : List.of("ResourceIdentifier", "Reference", "KeyReference")) {
            schemas.path(references)
                    .path("discriminator")
                    .path("mapping")
                    .properties()
                    .forEach(member -> constants.put(name(member.getValue()), member.getKey()));
        }
    }

    /** Adds a schema and, later, what it refers to. */
    void add(String name) {
        if (!lines.containsKey(name)) {
            lines.put(name, "");
            pending.add(name);
        }
    }

    /** The lines of all schemas added so far and of those they refer to. */
    List<String> lines() {
        while (!pending.isEmpty()) {
            String name = pending.remove();
            String line = corrections.definition(name).orElseGet(() -> line(name));
            lines.put(name, line);
            refer(line);
        }
        return lines.values().stream().filter(line -> !line.isEmpty()).toList();
    }

    /** The names in the discriminator of a schema. */
    Set<String> members(String union) {
        return discriminator(schemas.path(union)).stream()
                .flatMap(one -> one.path("mapping").propertyStream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the schemas that extend a schema. */
    Set<String> extensions(String base) {
        return schemas.propertyStream()
                .filter(schema -> schema.getValue()
                        .path("allOf")
                        .valueStream()
                        .anyMatch(part -> part.path("$ref").asString("").endsWith("/" + base)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void refer(String line) {
        String[] words = line.split(" ");
        for (String word : List.of(words).subList(2, words.length)) {
            String types = word.substring(Math.max(word.indexOf(':'), word.lastIndexOf('=')) + 1);
            Matcher matcher = NAME.matcher(types);
            boolean names = !words[0].equals("enum") && !words[0].equals("pattern") && !word.contains(":=");
            if (names && matcher.find() && schemas.has(matcher.group())
                    || names
                            && corrections
                                    .definition(types.replaceAll("[\\[\\]]", ""))
                                    .isPresent()) {
                add(types.replaceAll("[\\[\\]]", ""));
            }
        }
    }

    private String line(String name) {
        JsonNode schema = schemas.path(name);
        if (schema.has("enum")) {
            return "enum " + name + " "
                    + schema.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
        }
        Optional<JsonNode> discriminator = discriminator(schema)
                .filter(one -> one.path("mapping")
                        .valueStream()
                        .noneMatch(member -> name(member).equals(name)));
        return discriminator.map(one -> union(name, one)).orElseGet(() -> object(name));
    }

    private String union(String name, JsonNode discriminator) {
        StringBuilder line = new StringBuilder("union " + name + " "
                + discriminator.path("propertyName").asString()
                + corrections.defaultOf(name).map(standard -> "?" + standard).orElse(""));
        discriminator
                .path("mapping")
                .properties()
                .forEach(member ->
                        line.append(' ').append(member.getKey()).append('=').append(name(member.getValue())));
        return line.toString();
    }

    private String object(String name) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        Set<String> required = new TreeSet<>();
        collect(schemas.path(name), properties, required);
        StringBuilder line = new StringBuilder("object " + name);
        properties.forEach((field, schema) -> {
            // The referenced resource, which only responses have.
            if (!field.equals("obj")) {
                boolean needed = required.contains(field) && !corrections.isOptional(name, field);
                line.append(' ')
                        .append(field)
                        .append(needed ? "!" : "")
                        .append(':')
                        .append(fieldType(name, field, schema));
            }
        });
        corrections
                .addedTo(name)
                .forEach((field, type) ->
                        line.append(' ').append(field).append(':').append(type));
        return line.toString();
    }

    private String fieldType(String name, String field, JsonNode schema) {
        if (field.equals("typeId") && constants.containsKey(name)) {
            return "=" + constants.get(name);
        }
        return corrections.typeOf(name, field).orElseGet(() -> type(schema));
    }

    private void collect(JsonNode schema, Map<String, JsonNode> properties, Set<String> required) {
        for (JsonNode part : schema.path("allOf")) {
            collect(part.has("$ref") ? schemas.path(name(part.path("$ref"))) : part, properties, required);
        }
        schema.path("properties").properties().forEach(one -> properties.put(one.getKey(), one.getValue()));
        schema.path("required").forEach(one -> required.add(one.asString()));
    }

    private String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return named(name(schema.path("$ref")));
        }
        return switch (schema.path("type").asString("")) {
            case "array" -> "[" + type(schema.path("items")) + "]";
            case "integer", "number", "boolean" -> schema.path("type").asString();
            case "string" ->
                switch (schema.path("format").asString("")) {
                    case "datetime" -> "datetime";
                    case "date-only" -> "date";
                    default -> "string";
                };
            default -> "any";
        };
    }

    /** The type itself where it is nothing but a scalar, or open, or a message, of which there are hundreds. */
    private String named(String name) {
        if (corrections.definition(name).isPresent()) {
            return name;
        }
        JsonNode schema = schemas.path(name);
        if (OPEN.contains(name) || schema.has("oneOf")) {
            return "any";
        }
        boolean described =
                schema.has("enum") || schema.has("allOf") || schema.has("properties") || schema.has("discriminator");
        return described ? name : type(schema);
    }

    private Optional<JsonNode> discriminator(JsonNode schema) {
        if (schema.path("discriminator").has("mapping")) {
            return Optional.of(schema.path("discriminator"));
        }
        return schema.path("allOf")
                .valueStream()
                .map(part -> part.path("discriminator"))
                .filter(one -> one.has("mapping"))
                .findFirst();
    }

    static String name(JsonNode reference) {
        return reference.asString().replace(PREFIX, "");
    }
}
