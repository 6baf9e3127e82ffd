package io.integrationhub.sandbox.commercetools.query;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import io.integrationhub.sandbox.commercetools.schema.ValueType;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A recursive descent parser for predicates; {@code not} binds stronger than {@code and}, which binds stronger than
 * {@code or}.
 */
final class PredicateParser {

    private static final List<String> COMPARISONS = List.of("=", "!=", "<>", "<", ">", "<=", ">=");
    /** Far more than any query needs, and far less than the stack allows. */
    private static final int MAX_DEPTH = 200;

    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Tokens tokens;
    private final Map<String, List<String>> variables;
    private final ResourceType type;
    private final ApiDescription api = ApiDescription.get();
    private int depth;

    /** The type of the resource, and of the objects that the parser is within. */
    private final Deque<ValueType> holders = new ArrayDeque<>();

    private PredicateParser(Tokens tokens, Map<String, List<String>> variables, ResourceType type) {
        this.tokens = tokens;
        this.variables = variables;
        this.type = type;
        holders.add(api.resource(type.typeId()).orElse(ValueType.Scalar.ANY));
    }

    static Predicate parse(String text, Map<String, List<String>> variables, ResourceType type) {
        PredicateParser parser = new PredicateParser(Tokens.of(text), variables, type);
        Predicate predicate = parser.or();
        if (parser.tokens.peek().type() != Token.Type.END) {
            throw parser.tokens.malformed("unexpected '" + parser.tokens.peek().text() + "'");
        }
        return predicate;
    }

    private Predicate or() {
        List<Predicate> parts = new ArrayList<>(List.of(and()));
        while (tokens.takeIf("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.getFirst() : new Predicate.Or(parts);
    }

    private Predicate and() {
        List<Predicate> parts = new ArrayList<>(List.of(not()));
        while (tokens.takeIf("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.getFirst() : new Predicate.And(parts);
    }

    private Predicate not() {
        if (++depth > MAX_DEPTH) {
            throw tokens.malformed("more than " + MAX_DEPTH + " levels");
        }
        try {
            return term();
        } finally {
            depth--;
        }
    }

    private Predicate term() {
        if (tokens.takeIf("not")) {
            return new Predicate.Not(not());
        }
        if (tokens.takeIf("(")) {
            Predicate inner = or();
            tokens.expect(")");
            return inner;
        }
        return condition(field());
    }

    private String field() {
        Token token = tokens.take();
        if (token.type() != Token.Type.NAME && token.type() != Token.Type.QUOTED_NAME) {
            throw tokens.malformed("a field name is expected at " + token.position());
        }
        requireField(token.text());
        return token.text();
    }

    /** Requires that commercetools has the field, and the stand-in has it if it is one of the resource itself. */
    private void requireField(String name) {
        if (holders.size() == 1 && type.hasQueryField(name)) {
            return;
        }
        if (child(name).isEmpty()) {
            throw tokens.malformed("The field '" + name + "' does not exist on " + type.typeId());
        }
        if (holders.size() == 1 && !type.hasField(name)) {
            throw ApiError.notImplemented("predicates on the field '" + name + "' of " + type.typeId());
        }
    }

    private Optional<ValueType> child(String name) {
        return api.child(holders.getLast(), name);
    }

    private Predicate nested(String field) {
        holders.add(child(field).orElse(ValueType.Scalar.ANY));
        Predicate inner = or();
        holders.removeLast();
        tokens.expect(")");
        return new Predicate.Nested(field, inner);
    }

    private Predicate condition(String field) {
        if (tokens.takeIf("(")) {
            return nested(field);
        }
        if (tokens.takeIf("within")) {
            throw ApiError.notImplemented("the predicate 'within circle'");
        }
        if (tokens.takeIf("is")) {
            return state(field);
        }
        if (tokens.takeIf("in")) {
            return new Predicate.In(field, values(field));
        }
        if (tokens.takeIf("not")) {
            tokens.expect("in");
            return new Predicate.Not(new Predicate.In(field, values(field)));
        }
        if (tokens.takeIf("contains")) {
            boolean every = tokens.takeIf("all");
            if (!every) {
                tokens.expect("any");
            }
            return new Predicate.Contains(field, every, values(field));
        }
        if (tokens.takeIf("has")) {
            tokens.expect("changed");
            return new Predicate.Changed(field);
        }
        return comparison(field);
    }

    private Predicate state(String field) {
        boolean negated = tokens.takeIf("not");
        Predicate state;
        if (tokens.takeIf("defined")) {
            state = new Predicate.Defined(field);
        } else {
            tokens.expect("empty");
            state = new Predicate.Empty(field);
        }
        return negated ? new Predicate.Not(state) : state;
    }

    private Predicate comparison(String field) {
        Token operator = tokens.take();
        if (operator.type() != Token.Type.SYMBOL || !COMPARISONS.contains(operator.text())) {
            throw tokens.malformed("unknown operator '" + operator.text() + "' after '" + field + "'");
        }
        JsonNode value = single();
        requireFit(field, value);
        return new Predicate.Compare(field, operator.text(), value);
    }

    private JsonNode single() {
        List<JsonNode> values = value();
        if (values.size() != 1) {
            throw tokens.malformed("one value is expected");
        }
        return values.getFirst();
    }

    private void requireFit(String field, JsonNode value) {
        boolean isQueryField = holders.size() == 1 && type.hasQueryField(field);
        boolean isId = holders.size() == 1 && field.equals("id");
        if (isId && !value.asString().matches(UUID)) {
            throw tokens.malformed("'" + value.asString() + "' is not a valid id");
        }
        if (!isQueryField && !ValueFit.fits(api, child(field).orElse(ValueType.Scalar.ANY), value)) {
            throw tokens.malformed("the value '" + value.asString() + "' does not fit the field '" + field + "'");
        }
    }

    private List<JsonNode> values(String field) {
        List<JsonNode> values = values();
        values.forEach(value -> requireFit(field, value));
        return values;
    }

    private List<JsonNode> values() {
        if (!tokens.takeIf("(")) {
            return value();
        }
        List<JsonNode> values = new ArrayList<>(value());
        while (tokens.takeIf(",")) {
            values.addAll(value());
        }
        tokens.expect(")");
        return values;
    }

    private List<JsonNode> value() {
        Token token = tokens.take();
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (token.type()) {
            case STRING -> List.of(nodes.stringNode(token.text()));
            case NUMBER -> List.of(nodes.numberNode(new BigDecimal(token.text())));
            case VARIABLE -> variable(token.text());
            case NAME -> List.of(booleanValue(token));
            case QUOTED_NAME, SYMBOL, END -> throw tokens.malformed("a value is expected at " + token.position());
        };
    }

    private JsonNode booleanValue(Token token) {
        if (token.is("true") || token.is("false")) {
            return JsonNodeFactory.instance.booleanNode(token.is("true"));
        }
        throw tokens.malformed("a value is expected instead of '" + token.text() + "'");
    }

    /** The values of a variable as text, which compares to numbers by value. */
    private List<JsonNode> variable(String name) {
        List<String> values = variables.get(name);
        if (values == null) {
            throw tokens.malformed("the variable ':" + name + "' has no value (query parameter var." + name + ")");
        }
        return values.stream()
                .<JsonNode>map(JsonNodeFactory.instance::stringNode)
                .toList();
    }
}
