package io.integrationhub.sandbox.tax;

import tools.jackson.databind.node.ObjectNode;

/** Errors in AvaTax's form. */
final class AvaTaxError {

    private AvaTaxError() {}

    static TaxAnswerJson of(int status, String code) {
        ObjectNode body = TaxAnswerJson.object();
        ObjectNode error = body.putObject("error").put("code", code).put("message", code);
        error.putArray("details").addObject().put("code", code).put("severity", "Error");
        return new TaxAnswerJson(status, body);
    }
}
