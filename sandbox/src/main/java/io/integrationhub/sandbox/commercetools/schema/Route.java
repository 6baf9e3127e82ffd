package io.integrationhub.sandbox.commercetools.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A path of the API with its operations.
 *
 * @param template below the Project's key, for example {@code carts/key={}}; {@code .} is the Project itself
 * @param operations by method
 */
public record Route(String template, List<String> segments, Map<String, Operation> operations) {

    private static final String VARIABLE = "{}";

    /**
     * A method of a path.
     *
     * @param parameters of the query; {@code var.*} stands for all variables of predicates
     * @param body the type of the request's body; empty if it has none
     */
    public record Operation(List<String> parameters, String body) {

        /** Whether commercetools has this query parameter here. */
        public boolean accepts(String parameter) {
            return parameters.contains(parameter) || parameter.startsWith("var.") && parameters.contains("var.*");
        }
    }

    static Route of(String template, Map<String, Operation> operations) {
        List<String> segments = template.equals(".") ? List.of() : List.of(template.split("/"));
        return new Route(template, segments, Map.copyOf(operations));
    }

    /** How closely the path fits: the more fixed text, the closer; -1 if it does not fit. */
    int closeness(List<String> path) {
        if (path.size() != segments.size()) {
            return -1;
        }
        int closeness = 0;
        for (int i = 0; i < segments.size(); i++) {
            String expected = segments.get(i);
            int variable = expected.indexOf(VARIABLE);
            if (variable < 0
                    ? !path.get(i).equals(expected)
                    : !path.get(i).startsWith(expected.substring(0, variable))) {
                return -1;
            }
            closeness += variable < 0 ? 100 : variable;
        }
        return closeness;
    }

    /** The template in the notation of this description, whatever its variables are called. */
    static String normalized(String template) {
        return template.replaceAll("\\{[^}]*}", VARIABLE);
    }

    /** Methods and path, for example {@code GET carts/{}}. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        operations.keySet().stream().sorted().forEach(method -> names.add(method + " " + template));
        return names;
    }
}
