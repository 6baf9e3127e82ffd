package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionError;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Accepted;
import io.integrationhub.commercetools.extension.ExtensionResponse.Changes;
import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import io.integrationhub.commercetools.extension.OnFailure;
import io.integrationhub.commercetools.message.CustomerMessage;
import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.core.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Responds to calls that the handler could not respond to, as the tenant chose.
 *
 * @param tenant the tenant
 * @param handler provides the update actions of a write that is accepted unchecked
 * @param onFailure the tenant's choice
 * @param messages the texts of a rejected write
 */
record FailurePolicy(TenantId tenant, ExtensionHandler handler, OnFailure onFailure, CustomerMessages messages) {

    private static final Logger log = LoggerFactory.getLogger(FailurePolicy.class);

    /** @param call empty if the body could not be read */
    EncodedResponse respond(ExtensionFailure failure, Optional<ExtensionCall> call) {
        log(failure, call);
        ExtensionResponse response = switch (onFailure) {
            case ACCEPT -> accepted(call);
            case REJECT -> rejected(failure);
        };
        return EncodedResponse.failed(response, failure.code());
    }

    private Rejected rejected(ExtensionFailure failure) {
        CustomerMessage message = messages.message(tenant, failure.isPermanent() ? "not-possible" : "try-again");
        Map<String, Object> extraInfo = Map.of(
                "extension", handler.extension(),
                "reason", failure.code().name(),
                "tryAgain", !failure.isPermanent());
        return Rejected.because(ExtensionError.of(message, extraInfo));
    }

    private ExtensionResponse accepted(Optional<ExtensionCall> call) {
        List<ObjectNode> actions = call.map(this::fallbackActions).orElse(List.of());
        return actions.isEmpty() || actions.size() > Changes.MAX_ACTIONS ? new Accepted() : new Changes(actions);
    }

    /** A failure here must not fail the customer's write, so the actions are left out. */
    private List<ObjectNode> fallbackActions(ExtensionCall call) {
        try {
            List<ObjectNode> actions = List.copyOf(handler.fallbackActions(call));
            ResponseJson.body(new Changes(actions)); // fails here rather than when the response is written
            return actions;
        } catch (RuntimeException unexpected) {
            log.atError()
                    .addKeyValue("tenant", tenant)
                    .addKeyValue("extension", handler.extension())
                    .addKeyValue("correlationId", call.correlationId())
                    .setCause(unexpected)
                    .log("Write accepted without fallback actions");
            return List.of();
        }
    }

    private void log(ExtensionFailure failure, Optional<ExtensionCall> call) {
        boolean isDefect = failure.code() == ExtensionFault.EXTENSION_FAILED;
        (isDefect ? log.atError() : log.atWarn())
                .addKeyValue("tenant", tenant)
                .addKeyValue("extension", handler.extension())
                .addKeyValue(
                        "correlationId", call.map(ExtensionCall::correlationId).orElse(""))
                .addKeyValue("code", failure.code().name())
                .addKeyValue("detail", failure.getMessage())
                .addKeyValue("outcome", onFailure)
                .setCause(failure.getCause())
                .log("Extension call failed; responding as the tenant chose");
    }
}
