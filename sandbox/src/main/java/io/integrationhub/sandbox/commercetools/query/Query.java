package io.integrationhub.sandbox.commercetools.query;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A query for resources of one type with the parameters of a request. */
public final class Query {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 500;
    private static final int MAX_OFFSET = 10_000;
    private static final Set<String> KNOWN = Set.of("where", "sort", "limit", "offset", "withTotal", "expand");

    private final ResourceType type;
    private final List<Predicate> predicates = new ArrayList<>();
    private final Sorting sorting;
    private final int limit;
    private final int offset;
    private final boolean withTotal;
    private final Expansion expansion;

    /** @param parameters as sent; unknown ones are rejected */
    public Query(ResourceType type, Map<String, List<String>> parameters) {
        this.type = type;
        Map<String, List<String>> variables = variables(parameters);
        parameters
                .getOrDefault("where", List.of())
                .forEach(where -> predicates.add(PredicateParser.parse(where, variables, type)));
        this.sorting = new Sorting(parameters.getOrDefault("sort", List.of()), type);
        this.limit = number(parameters, "limit", DEFAULT_LIMIT, MAX_LIMIT);
        this.offset = number(parameters, "offset", 0, MAX_OFFSET);
        this.withTotal = flag(parameters, "withTotal");
        this.expansion = new Expansion(parameters.getOrDefault("expand", List.of()));
    }

    private static Map<String, List<String>> variables(Map<String, List<String>> parameters) {
        Map<String, List<String>> variables = new HashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith("var.")) {
                variables.put(name.substring("var.".length()), values);
            } else if (!KNOWN.contains(name)) {
                throw ApiError.notImplemented("the query parameter '" + name + "'");
            }
        });
        return variables;
    }

    private static int number(Map<String, List<String>> parameters, String name, int otherwise, int max) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(values.getFirst());
            if (number >= 0 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw malformed(name, max);
        }
        throw malformed(name, max);
    }

    private static boolean flag(Map<String, List<String>> parameters, String name) {
        String value = parameters.getOrDefault(name, List.of("true")).getFirst();
        if (!value.equals("true") && !value.equals("false")) {
            throw ApiError.invalidInput("Malformed parameter: " + name + ": true or false is expected");
        }
        return value.equals("true");
    }

    private static ApiError malformed(String name, int max) {
        return ApiError.invalidInput(
                "Malformed parameter: " + name + ": a number between 0 and " + max + " is expected");
    }

    /** The page of the Project's resources that match. */
    public ObjectNode run(Project project) {
        return run(project, type.typeId(), Optional::of);
    }

    /**
     * The page of resources that are views on stored resources.
     *
     * @param stored the type of the stored resources
     * @param view empty for a stored resource that has no such view
     */
    public ObjectNode run(Project project, String stored, Function<ObjectNode, Optional<ObjectNode>> view) {
        predicates.forEach(predicate -> predicate.requireCustomFields(project));
        Optional<Map<String, ObjectNode>> found = Candidates.of(project.resourceType(stored), predicates, project);
        if (found.isPresent()) {
            return page(project, found.get().values().stream().flatMap(one -> view.apply(one).stream()), false);
        }
        boolean ordered = sorting.isById() && !stored.equals("message");
        Collection<ObjectNode> all = ordered ? project.after(stored, firstId()) : project.all(stored);
        return page(project, all.stream().flatMap(one -> view.apply(one).stream()), ordered);
    }

    /** The page of these resources. */
    public ObjectNode run(Project project, Collection<ObjectNode> resources) {
        predicates.forEach(predicate -> predicate.requireCustomFields(project));
        return page(project, resources.stream(), false);
    }

    /** The id that all matching resources come after: paging by id reads no page twice. */
    private String firstId() {
        return predicates.stream()
                .flatMap(one -> one instanceof Predicate.And(List<Predicate> parts) ? parts.stream() : Stream.of(one))
                .map(one -> one instanceof Predicate.Compare(String field, String operator, JsonNode value)
                                && field.equals("id")
                                && operator.equals(">")
                        ? value.asString()
                        : "")
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /** @param ordered whether the resources are in the requested order already */
    private ObjectNode page(Project project, Stream<ObjectNode> resources, boolean ordered) {
        Stream<ObjectNode> matching = resources.filter(this::matches);
        long end = withTotal ? Long.MAX_VALUE : (long) offset + limit;
        List<ObjectNode> sorted = ordered
                ? matching.limit(end).toList()
                : matching.sorted(sorting).toList();
        List<ObjectNode> page = sorted.stream().skip(offset).limit(limit).toList();
        ObjectNode response =
                Json.object().put("limit", limit).put("offset", offset).put("count", page.size());
        if (withTotal) {
            response.put("total", sorted.size());
        }
        ArrayNode results = response.putArray("results");
        page.forEach(resource -> results.add(expansion.expand(type.toResponse(resource, project), project)));
        return response;
    }

    private boolean matches(ObjectNode resource) {
        ObjectNode view = type.toQueryView(resource);
        return predicates.stream().allMatch(predicate -> predicate.test(view));
    }

    /** The resource, or a copy with the references in these paths expanded. */
    public static ObjectNode expand(ObjectNode resource, List<String> paths, Project project) {
        return new Expansion(paths).expand(resource, project);
    }

    /** Whether any resource matches, for {@code HEAD} requests. */
    public boolean any(Project project) {
        predicates.forEach(predicate -> predicate.requireCustomFields(project));
        return Candidates.of(type, predicates, project)
                .<Collection<ObjectNode>>map(Map::values)
                .orElseGet(() -> project.all(type.typeId()))
                .stream()
                .anyMatch(this::matches);
    }
}
