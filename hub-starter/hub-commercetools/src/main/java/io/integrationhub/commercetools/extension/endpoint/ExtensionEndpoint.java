package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionDefinition.Trigger;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Accepted;
import io.integrationhub.commercetools.extension.ExtensionResponse.Changes;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.RequestRejected;
import io.integrationhub.system.inbound.ValidSecrets;
import io.integrationhub.system.inbound.body.InboundBodies;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * Responds to one tenant's calls of one Extension: with the handler's response, or as the failure policy says.
 *
 * @param secrets the secrets that authenticate commercetools
 * @param reader reads calls
 * @param handler handles calls
 * @param bulkhead runs the handler
 * @param policy responds if the handler fails
 * @param time commercetools' timeout less the margin
 * @param maxBodySize largest request body
 */
record ExtensionEndpoint(
        ValidSecrets secrets,
        CallReader reader,
        ExtensionHandler handler,
        HandlerBulkhead bulkhead,
        FailurePolicy policy,
        Duration time,
        DataSize maxBodySize) {

    private static final String SCHEME = "Bearer ";

    TenantId tenant() {
        return reader.tenant();
    }

    /** Whether the header contains one of the secrets, in the form in which they are registered with commercetools. */
    boolean authenticates(@Nullable String authorization) {
        return authorization != null
                && authorization.startsWith(SCHEME)
                && secrets.contains(authorization.substring(SCHEME.length()));
    }

    /** Responds to a request of commercetools, whatever it contains and whatever fails. */
    EncodedResponse handle(HttpServletRequest request, InboundBodies bodies) {
        Deadline deadline = Deadline.in(time);
        try {
            return handle(reader.read(read(request, bodies, deadline), deadline));
        } catch (ExtensionFailure failure) {
            return policy.respond(failure, Optional.empty());
        } catch (RuntimeException unexpected) {
            return policy.respond(ExtensionFailure.of(unexpected), Optional.empty());
        }
    }

    /** Responds to a call that the service makes to itself; a failure only leaves the service colder. */
    EncodedResponse warmUp(HttpServletRequest request, InboundBodies bodies) {
        Deadline deadline = Deadline.in(time);
        try {
            ExtensionCall call = reader.read(read(request, bodies, deadline), deadline);
            return EncodedResponse.handled(bulkhead.run(call, () -> {
                handler.warmUp(call);
                return new Accepted();
            }));
        } catch (ExtensionFailure failure) {
            return EncodedResponse.failed(new Accepted(), failure.code());
        }
    }

    /** The path of its calls. */
    String path() {
        return "/extensions/" + tenant() + "/" + reader.definition().name();
    }

    /** The body of a call about an empty resource. */
    byte[] warmUpBody() {
        Trigger trigger = reader.definition().triggers().getFirst();
        String id = new UUID(0, 0).toString();
        return """
                {"action":"%s","resource":{"typeId":"%s","id":"%s","obj":{"id":"%s"}}}
                """.formatted(trigger.actions().iterator().next().jsonName(), trigger.resource(), id, id)
                .getBytes(StandardCharsets.UTF_8);
    }

    private EncodedResponse handle(ExtensionCall call) {
        try {
            return EncodedResponse.handled(checked(bulkhead.run(call, () -> handler.handle(call))));
        } catch (ExtensionFailure failure) {
            return policy.respond(failure, Optional.of(call));
        } catch (RuntimeException unexpected) {
            return policy.respond(ExtensionFailure.of(unexpected), Optional.of(call));
        }
    }

    private InboundRequest read(HttpServletRequest request, InboundBodies bodies, Deadline deadline) {
        try {
            return bodies.read(tenant().value(), request, maxBodySize, deadline);
        } catch (RequestRejected rejected) {
            boolean isTooLarge = rejected.status() == HttpStatus.CONTENT_TOO_LARGE;
            String detail = rejected.getMessage() + (isTooLarge ? " (extensions.max-body-size)" : "");
            throw isTooLarge
                    ? ExtensionFailure.permanent(ExtensionFault.EXTENSION_BODY_UNREADABLE, detail)
                    : ExtensionFailure.temporary(ExtensionFault.EXTENSION_BODY_UNREADABLE, detail);
        }
    }

    private static ExtensionResponse checked(ExtensionResponse response) {
        if (response instanceof Changes changes && changes.actions().size() > Changes.MAX_ACTIONS) {
            throw ExtensionFailure.permanent(
                    ExtensionFault.EXTENSION_TOO_MANY_ACTIONS,
                    changes.actions().size() + " update actions, commercetools accepts 100");
        }
        return response;
    }
}
