package io.integrationhub.sandbox.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The description of AvaTax is what its public OpenAPI document says; {@code -Ddescription.apply=true} writes it anew.
 */
class AvaTaxDescriptionTest {

    private static final Path FILE = Path.of("src/main/resources/tax/avatax.txt");
    private static final String HEADER = """
            # Routes of AvaTax REST v2, and the bodies of those that the stand-in implements.
            # Derived from the public OpenAPI document of AvaTax by AvaTaxDescriptionTest; do not edit.
            #
            # route PATH METHOD(parameters):BODY · object NAME field!:TYPE · enum NAME values · pattern NAME REGEX
            """;
    private static final Map<String, String> BODIES = Map.of(
            "POST api/v2/addresses/resolve", "AddressValidationInfo",
            "POST api/v2/transactions/create", "CreateTransactionModel",
            "POST api/v2/transactions/createoradjust", "CreateOrAdjustTransactionModel",
            "POST api/v2/companies/{}/transactions/{}/commit", "CommitTransactionModel",
            "POST api/v2/companies/{}/transactions/{}/void", "VoidTransactionModel");
    private static final List<String> MODELS = List.of(
            "AddressLocationInfo",
            "AddressValidationInfo",
            "AddressesModel",
            "CommitTransactionModel",
            "CreateOrAdjustTransactionModel",
            "CreateTransactionModel",
            "LineItemModel",
            "TaxOverrideModel",
            "VoidTransactionModel");

    private final Set<String> definitions = new TreeSet<>();

    @Test
    @DisabledIfSystemProperty(named = "description.apply", matches = "true")
    void saysWhatTheOpenApiDocumentSays() throws IOException {
        assertThat(Files.readString(FILE))
                .as("the description; write it anew with -Ddescription.apply=true")
                .isEqualTo(derived());
    }

    @Test
    @EnabledIfSystemProperty(
            named = "description.apply",
            matches = "true",
            disabledReason = "applies instead of checking")
    void writesTheDescription() throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, derived());
    }

    private String derived() throws IOException {
        JsonNode document = new YAMLMapper().readTree(Files.readAllBytes(openApi()));
        List<String> lines = new ArrayList<>(routes(document.path("paths")));
        List<String> objects = MODELS.stream()
                .map(model -> object(model, document.at("/components/schemas/" + model)))
                .toList();
        lines.addAll(definitions);
        lines.addAll(objects);
        return HEADER + String.join("\n", lines) + "\n";
    }

    private static List<String> routes(JsonNode paths) {
        Map<String, Set<String>> byPath = new TreeMap<>();
        paths.properties().forEach(path -> {
            String template = path.getKey().substring(1).replaceAll("\\{[^}]*}", "{}");
            path.getValue()
                    .properties()
                    .forEach(operation -> byPath.computeIfAbsent(template, _ -> new TreeSet<>())
                            .add(operation(
                                    template, operation.getKey().toUpperCase(Locale.ROOT), operation.getValue())));
        });
        return byPath.entrySet().stream()
                .map(route -> "route " + route.getKey() + " " + String.join(" ", route.getValue()))
                .toList();
    }

    private static String operation(String template, String method, JsonNode operation) {
        Set<String> parameters = new LinkedHashSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString("").equals("query")) {
                parameters.add(parameter.path("name").asString());
            }
        }
        String body = BODIES.getOrDefault(method + " " + template, "");
        return method
                + (parameters.isEmpty() ? "" : "(" + String.join(",", parameters) + ")")
                + (body.isEmpty() ? "" : ":" + body);
    }

    private String object(String model, JsonNode schema) {
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        StringBuilder line = new StringBuilder("object " + model);
        schema.path("properties")
                .properties()
                .forEach(field -> line.append(' ')
                        .append(field.getKey())
                        .append(required.contains(field.getKey()) ? "!:" : ":")
                        .append(type(model, field.getKey(), field.getValue())));
        return line.toString();
    }

    private String type(String model, String field, JsonNode schema) {
        if (schema.has("$ref")) {
            return named(schema.path("$ref").asString());
        }
        if (schema.has("enum")) {
            String name = model + Character.toUpperCase(field.charAt(0)) + field.substring(1);
            List<String> values = new ArrayList<>();
            schema.path("enum").forEach(value -> values.add(value.asString()));
            definitions.add("enum " + name + " " + String.join(" ", values));
            return name;
        }
        return switch (schema.path("type").asString()) {
            case "array" -> "[" + named(schema.at("/items/$ref").asString()) + "]";
            case "boolean" -> "boolean";
            case "integer" -> "integer";
            case "number" -> "number";
            default -> schema.path("format").asString("").equals("date") ? "date" : text(schema);
        };
    }

    private static String named(String reference) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        return MODELS.contains(name) ? name : "any";
    }

    private String text(JsonNode schema) {
        if (!schema.has("maxLength")) {
            return "string";
        }
        int length = schema.path("maxLength").asInt();
        definitions.add("pattern Text" + length + " (?s).{0," + length + "}");
        return "Text" + length;
    }

    private static Path openApi() {
        String root = System.getProperty("hub.root", "..");
        Path data = Path.of(System.getenv()
                .getOrDefault("HUB_SHARED_DATA", Path.of(root, "../shared/data").toString()));
        Path file = data.resolve("tax-avatax/avatax-rest-v2.openapi.yaml");
        assumeThat(Files.isRegularFile(file))
                .as("The public OpenAPI document of AvaTax is missing: set HUB_SHARED_DATA to its folder")
                .isTrue();
        return file;
    }
}
