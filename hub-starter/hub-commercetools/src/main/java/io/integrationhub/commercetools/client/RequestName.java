package io.integrationhub.commercetools.client;

import io.vrap.rmf.base.client.ApiHttpMethod;
import io.vrap.rmf.base.client.ApiHttpRequest;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a request is about, in words that are safe for metrics and messages: the path itself holds ids and keys, the
 * query may hold e-mail addresses.
 *
 * @param method the HTTP method
 * @param resource for example {@code orders}; {@code project} for the Project itself
 */
record RequestName(ApiHttpMethod method, String resource) {

    private static final Pattern RESOURCE = Pattern.compile("[a-z][a-z-]{0,39}");

    /** Path segments that say on whose behalf a request is made; the segment after them is an id or key. */
    private static final Set<String> SCOPES = Set.of("in-store", "as-associate", "in-business-unit");

    static RequestName of(String projectKey, ApiHttpRequest request) {
        List<String> path = Arrays.asList(request.getUri().getPath().split("/"));
        Iterator<String> segments =
                path.subList(path.indexOf(projectKey) + 1, path.size()).iterator();
        return new RequestName(request.getMethod(), resource(segments));
    }

    /** Whether the request changes nothing, so that repeating it is harmless. */
    boolean isRead() {
        return method == ApiHttpMethod.GET || method == ApiHttpMethod.HEAD;
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
