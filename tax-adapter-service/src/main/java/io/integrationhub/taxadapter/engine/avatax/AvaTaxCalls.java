package io.integrationhub.taxadapter.engine.avatax;

import io.integrationhub.system.SystemCall;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.engine.EngineJson;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** HTTP requests to AvaTax. */
final class AvaTaxCalls {

    private AvaTaxCalls() {}

    static SystemCall get(AvaTaxSettings settings, String path) {
        return new SystemCall("find-tax", "GET", path, headers(settings), new byte[0], Optional.empty(), true);
    }

    /** A repeatable call: it describes the desired result, under our code, or stores nothing. */
    static SystemCall post(AvaTaxSettings settings, String operation, String path, ObjectNode body) {
        byte[] json = EngineJson.bytes(body);
        return new SystemCall(operation, "POST", path, headers(settings), json, Optional.empty(), true);
    }

    /** A call that must not be repeated before its result is known: a second one would count as an adjustment. */
    static SystemCall postOnce(AvaTaxSettings settings, String operation, String path, ObjectNode body) {
        byte[] json = EngineJson.bytes(body);
        return new SystemCall(operation, "POST", path, headers(settings), json, Optional.empty(), false);
    }

    private static Map<String, String> headers(AvaTaxSettings settings) {
        return Map.of("X-Avalara-Client", settings.client());
    }

    /** Path of a document. */
    static String path(AvaTaxSettings settings, TaxDocument document) {
        return "/api/v2/companies/" + segment(settings.companyCode()) + "/transactions/"
                + segment(document.code().value());
    }

    /** AvaTax has an encoding of its own for what would end a segment, as its GetTransactionByCode describes. */
    private static String segment(String value) {
        StringBuilder encoded = new StringBuilder();
        for (char letter : value.toCharArray()) {
            encoded.append("/+?%#".indexOf(letter) < 0 ? letter : "_-ava%02x-_".formatted((int) letter));
        }
        return SystemCall.segment(encoded.toString());
    }
}
