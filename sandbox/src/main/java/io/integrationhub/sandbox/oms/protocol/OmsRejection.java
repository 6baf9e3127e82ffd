package io.integrationhub.sandbox.oms.protocol;

import io.integrationhub.sandbox.http.Response;
import java.util.List;
import java.util.Map;

/** Thrown where the OMS rejects a request; carries the error response. */
public final class OmsRejection extends RuntimeException {

    private final int status;
    private final String code;
    private final transient List<String> details;

    public OmsRejection(int status, String code, String message, List<String> details) {
        super(message);
        this.status = status;
        this.code = code;
        this.details = List.copyOf(details);
    }

    public OmsRejection(int status, String code, String message) {
        this(status, code, message, List.of());
    }

    public Response response() {
        String message = String.valueOf(getMessage());
        Map<String, Object> error = details.isEmpty()
                ? Map.of("code", code, "message", message)
                : Map.of("code", code, "message", message, "details", details);
        return Response.json(status, Map.of("error", error));
    }
}
