package io.integrationhub.sandbox.cdp;

import io.integrationhub.sandbox.http.Response;
import java.util.UUID;

/** Errors of Klaviyo, in JSON:API. */
final class KlaviyoErrors {

    private KlaviyoErrors() {}

    static Response of(int status, String code, String pointer) {
        var body = CdpJson.object();
        var error = body.putArray("errors").addObject();
        error.put("id", UUID.randomUUID().toString()).put("status", status).put("code", code);
        error.put("title", "Invalid input.").put("detail", "The input is invalid.");
        error.putObject("source").put("pointer", pointer);
        return Response.json(status, body);
    }
}
