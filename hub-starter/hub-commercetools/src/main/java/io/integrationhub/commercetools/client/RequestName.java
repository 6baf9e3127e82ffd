package io.integrationhub.commercetools.client;

import java.net.URI;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a request in metrics and messages. The path itself may hold ids and keys, the query e-mail addresses.
 *
 * @param method the HTTP method
 * @param resource for example {@code orders}; {@code project} for the Project itself
 */
record RequestName(String method, String resource) {

    private static final Pattern RESOURCE = Pattern.compile("[a-z][a-z-]{0,39}");

    /** Path segments that say on whose behalf a request is made; the segment after them is an id or key. */
    private static final Set<String> SCOPES = Set.of("in-store", "as-associate", "in-business-unit");

    static RequestName of(String projectKey, String method, URI uri) {
        List<String> path = Arrays.asList(uri.getPath().split("/"));
        List<String> belowProject = path.subList(path.indexOf(projectKey) + 1, path.size());
        return new RequestName(method, resource(belowProject.iterator()));
    }

    /** Whether the request changes nothing, so that repeating it is harmless. */
    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    @Override
    public String toString() {
        return method + " " + resource;
    }

    private static String resource(Iterator<String> segments) {
        while (segments.hasNext()) {
            String segment = segments.next();
            if (!SCOPES.contains(segment)) {
                return RESOURCE.matcher(segment).matches() ? segment : "other";
            }
            if (segments.hasNext()) {
                segments.next();
            }
        }
        return "project";
    }
}
