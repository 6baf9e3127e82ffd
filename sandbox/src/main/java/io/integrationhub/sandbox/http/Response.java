package io.integrationhub.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * One HTTP response.
 *
 * @param body empty for a response without one
 */
public record Response(int status, Map<String, String> headers, byte[] body) {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Response {
        headers = Map.copyOf(headers);
    }

    /** 200 with a JSON body. */
    public static Response ok(Object body) {
        return json(200, body);
    }

    /** 201 with a JSON body. */
    public static Response created(Object body) {
        return json(201, body);
    }

    /** A JSON body: a tree, or anything Jackson can write. */
    public static Response json(int status, Object body) {
        return new Response(status, Map.of(CONTENT_TYPE, "application/json"), JSON.writeValueAsBytes(body));
    }

    /** A status alone. */
    public static Response empty(int status) {
        return new Response(status, Map.of(CONTENT_TYPE, "application/json"), new byte[0]);
    }

    /** A body that is not JSON. */
    public static Response text(int status, String contentType, String body) {
        return new Response(status, Map.of(CONTENT_TYPE, contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with one more header, or another value for it. */
    public Response withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }

    /** The same with another body. */
    public Response withBody(byte[] other) {
        return new Response(status, headers, other);
    }

    /** The same with the second half of its body missing. */
    public Response truncated() {
        return withBody(Arrays.copyOf(body, body.length / 2));
    }
}
