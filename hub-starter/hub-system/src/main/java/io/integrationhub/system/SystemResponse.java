package io.integrationhub.system;

import java.util.Map;

/**
 * The response to an HTTP request.
 *
 * @param status the HTTP status
 * @param headers the first value of each header, but all of {@code set-cookie}, one per line; names in lower case
 * @param body the raw bytes, within the configured limit
 */
public record SystemResponse(int status, Map<String, String> headers, byte[] body) {

    public SystemResponse {
        headers = Map.copyOf(headers);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Never prints headers or body. */
    @Override
    public String toString() {
        return "SystemResponse[" + status + ", " + body.length + " bytes]";
    }
}
