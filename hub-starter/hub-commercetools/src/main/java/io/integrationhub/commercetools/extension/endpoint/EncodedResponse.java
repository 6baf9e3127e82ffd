package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Accepted;
import io.integrationhub.commercetools.extension.ExtensionResponse.Changes;
import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import io.integrationhub.core.fault.FaultCode;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * A response as it is sent to commercetools.
 *
 * @param response the decision
 * @param body the decision as JSON
 * @param outcome {@code handled}, or why the failure policy decided: a fault code in lower case
 */
record EncodedResponse(ExtensionResponse response, byte[] body, String outcome) {

    /**
     * The handler's response.
     *
     * @throws RuntimeException if it cannot be written as JSON
     */
    static EncodedResponse handled(ExtensionResponse response) {
        return new EncodedResponse(response, ResponseJson.body(response), "handled");
    }

    /** The failure policy's response. */
    static EncodedResponse failed(ExtensionResponse response, FaultCode reason) {
        return new EncodedResponse(
                response, ResponseJson.body(response), reason.name().toLowerCase(Locale.ROOT));
    }

    HttpStatus status() {
        return switch (response) {
            case Accepted _, Changes _ -> HttpStatus.OK;
            case Rejected _ -> HttpStatus.BAD_REQUEST;
        };
    }

    /** For metrics: {@code accepted}, {@code changed} or {@code rejected}. */
    String kind() {
        return switch (response) {
            case Accepted _ -> "accepted";
            case Changes changes -> changes.actions().isEmpty() ? "accepted" : "changed";
            case Rejected _ -> "rejected";
        };
    }
}
