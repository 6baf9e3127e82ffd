package io.integrationhub.sandbox.tax;

import io.integrationhub.sandbox.http.Response;
import tools.jackson.databind.node.ObjectNode;

/** Error responses in AvaTax's format. */
final class AvaTaxError {

    private AvaTaxError() {}

    static Response of(int status, String code) {
        ObjectNode body = TaxJson.object();
        ObjectNode error = body.putObject("error").put("code", code).put("message", code);
        error.putArray("details").addObject().put("code", code).put("severity", "Error");
        return Response.json(status, body);
    }

    /** A body that does not validate; the message names the field. */
    static Response invalid(String reason) {
        ObjectNode body = TaxJson.object();
        ObjectNode error = body.putObject("error")
                .put("code", "ValidationException")
                .put("message", "Your API call contained one or more errors.");
        error.putArray("details")
                .addObject()
                .put("code", "ValidationException")
                .put("message", reason)
                .put("refersTo", reason.replaceFirst(":.*", ""))
                .put("severity", "Error");
        return Response.json(400, body);
    }
}
