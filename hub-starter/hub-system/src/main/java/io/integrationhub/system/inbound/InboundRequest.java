package io.integrationhub.system.inbound;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * An inbound request with its raw body, because signatures cover the bytes and not the parsed content.
 *
 * @param headers returns the first value of a header; names are case-insensitive
 * @param parameter returns the value of a query parameter
 * @param body the raw body
 */
public record InboundRequest(
        Function<String, Optional<String>> headers, Function<String, Optional<String>> parameter, byte[] body) {

    /** The request before its body is read, by which a sender can be rejected early. */
    public static InboundRequest head(HttpServletRequest request) {
        return of(request, new byte[0]);
    }

    /** The request with its body. */
    public static InboundRequest of(HttpServletRequest request, byte[] body) {
        return new InboundRequest(
                name -> Optional.ofNullable(request.getHeader(name)),
                // The servlet API would read form parameters from the body too.
                name -> QueryParameters.find(request.getQueryString(), name),
                body);
    }

    /** The value of a header. */
    public Optional<String> header(String name) {
        return headers.apply(name);
    }

    /** The media type; empty if it is missing or malformed. */
    public Optional<MediaType> contentType() {
        try {
            return header("Content-Type").map(MediaType::parseMediaType);
        } catch (InvalidMediaTypeException _) {
            return Optional.empty();
        }
    }

    /** Whether the content type is JSON, including types such as {@code application/cloudevents+json}. */
    public boolean isJson() {
        return contentType()
                .filter(type ->
                        type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"))
                .isPresent();
    }

    /** Never prints headers, parameters or body. */
    @Override
    public String toString() {
        return "InboundRequest[" + body.length + " bytes]";
    }
}
