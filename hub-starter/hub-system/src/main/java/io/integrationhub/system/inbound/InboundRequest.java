package io.integrationhub.system.inbound;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/**
 * One request with its raw bytes: signatures are over bytes, not over what a parser makes of them.
 *
 * @param headers the first value of a header, whatever its case
 * @param parameter the value of a query parameter
 * @param body the raw body
 */
public record InboundRequest(
        Function<String, Optional<String>> headers, Function<String, Optional<String>> parameter, byte[] body) {

    /**
     * Reads a request.
     *
     * @throws Refusal if the body is larger than {@code limit}; no more than that is ever held
     */
    public static InboundRequest read(HttpServletRequest request, DataSize limit) throws IOException {
        if (request.getContentLengthLong() > limit.toBytes()) {
            throw Refusal.tooLarge(limit);
        }
        byte[] body = request.getInputStream().readNBytes(Math.toIntExact(limit.toBytes()) + 1);
        if (body.length > limit.toBytes()) {
            throw Refusal.tooLarge(limit);
        }
        return new InboundRequest(
                name -> Optional.ofNullable(request.getHeader(name)),
                // Only the query: asking for parameters must not touch the body.
                name -> QueryParameters.find(request.getQueryString(), name),
                body);
    }

    /** A header's value. */
    public Optional<String> header(String name) {
        return headers.apply(name);
    }

    /** The media type; empty if it is missing or illegible. */
    public Optional<MediaType> contentType() {
        try {
            return header("Content-Type").map(MediaType::parseMediaType);
        } catch (InvalidMediaTypeException _) {
            return Optional.empty();
        }
    }

    /** Whether the body is said to be JSON, of whatever kind. */
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
