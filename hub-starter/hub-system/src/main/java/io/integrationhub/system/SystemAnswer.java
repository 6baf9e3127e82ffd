package io.integrationhub.system;

import java.util.Map;

/**
 * What an outside system answered.
 *
 * @param status HTTP status
 * @param headers names in lower case; the first value of each
 * @param body the raw bytes, within the configured limit
 */
public record SystemAnswer(int status, Map<String, String> headers, byte[] body) {

    public SystemAnswer {
        headers = Map.copyOf(headers);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Never prints headers or body. */
    @Override
    public String toString() {
        return "SystemAnswer[" + status + ", " + body.length + " bytes]";
    }
}
