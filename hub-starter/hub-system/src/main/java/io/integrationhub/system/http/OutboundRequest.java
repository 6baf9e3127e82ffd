package io.integrationhub.system.http;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One HTTP request.
 *
 * @param name what it is called in messages, for example {@code place-order}; never contains ids or personal data
 * @param method the HTTP method
 * @param uri the absolute URI
 * @param headers headers by name, ignoring case
 * @param body the body; empty for none
 * @param idempotent whether sending it twice has the same effect as sending it once
 */
public record OutboundRequest(
        String name, String method, URI uri, Map<String, String> headers, byte[] body, boolean idempotent) {

    public OutboundRequest {
        Map<String, String> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.putAll(headers);
        headers = Collections.unmodifiableMap(ignoringCase);
    }

    /** The same request with a header. */
    public OutboundRequest withHeader(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new OutboundRequest(name, method, uri, more, body, idempotent);
    }

    /** The same request with a further query parameter, already encoded. */
    public OutboundRequest withParameter(String parameter) {
        String separator = uri.getRawQuery() == null ? "?" : "&";
        return new OutboundRequest(name, method, URI.create(uri + separator + parameter), headers, body, idempotent);
    }

    /** Never prints URI, headers or body. */
    @Override
    public String toString() {
        return "OutboundRequest[" + name + "]";
    }
}
