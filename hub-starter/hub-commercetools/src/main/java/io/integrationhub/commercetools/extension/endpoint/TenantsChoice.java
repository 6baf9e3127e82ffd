package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.commercetools.extension.ExtensionAnswer;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Accepted;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Changes;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Refused;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionError;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.commercetools.extension.OnFailure;
import io.integrationhub.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What commercetools is told when there is no answer.
 *
 * @param tenant who chose
 * @param handler marks what is accepted unchecked
 * @param onFailure the choice
 */
record TenantsChoice(TenantId tenant, ExtensionHandler handler, OnFailure onFailure) {

    private static final Logger LOG = LoggerFactory.getLogger(TenantsChoice.class);

    /** @param call empty if the body was not understood */
    Ending make(NoAnswer why, Optional<ExtensionCall> call) {
        tell(why, call);
        ExtensionAnswer answer = switch (onFailure) {
            case ACCEPT -> accepted(call);
            case REFUSE -> Refused.because(ExtensionError.tryAgainLater(handler.extension(), why.code()));
        };
        return Ending.chosen(answer, why.code());
    }

    private ExtensionAnswer accepted(Optional<ExtensionCall> call) {
        List<ObjectNode> marks = call.map(this::marks).orElse(List.of());
        return marks.isEmpty() || marks.size() > Changes.MOST ? new Accepted() : new Changes(marks);
    }

    /** A mark is worth less than the customer's write. */
    private List<ObjectNode> marks(ExtensionCall call) {
        try {
            List<ObjectNode> marks = List.copyOf(handler.marks(call));
            AnswerJson.body(new Changes(marks)); // fails here rather than in the answer
            return marks;
        } catch (RuntimeException mistake) {
            LOG.atError()
                    .addKeyValue("tenant", tenant)
                    .addKeyValue("flow", handler.extension())
                    .addKeyValue("correlationId", call.correlationId())
                    .setCause(mistake)
                    .log("Write accepted without its mark");
            return List.of();
        }
    }

    private void tell(NoAnswer why, Optional<ExtensionCall> call) {
        boolean mistake = why.code() == ExtensionFault.EXTENSION_FAILED;
        (mistake ? LOG.atError() : LOG.atWarn())
                .addKeyValue("tenant", tenant)
                .addKeyValue("flow", handler.extension())
                .addKeyValue(
                        "correlationId", call.map(ExtensionCall::correlationId).orElse(""))
                .addKeyValue("code", why.code().name())
                .addKeyValue("detail", why.getMessage())
                .addKeyValue("outcome", onFailure)
                .setCause(why.getCause())
                .log("Extension has no answer");
    }
}
