package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.commercetools.extension.ExtensionAnswer;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Changes;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.RequestRejected;
import io.integrationhub.system.inbound.ValidSecrets;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Where one tenant's calls of one Extension are answered: by the handler, or by the tenant's choice.
 *
 * @param callers the secrets that commercetools may show
 * @param calls reads calls
 * @param handler who answers
 * @param places where the handler runs
 * @param choice what is answered otherwise
 * @param time the hub's part of the time that commercetools waits
 * @param maxBodySize largest body that is read
 */
record ExtensionDesk(
        ValidSecrets callers,
        CallJson calls,
        ExtensionHandler handler,
        Places places,
        TenantsChoice choice,
        Duration time,
        DataSize maxBodySize) {

    private static final String SCHEME = "Bearer ";

    /** Whether a caller shows one of the secrets, as they are registered with commercetools. */
    boolean knows(@Nullable String authorization) {
        return authorization != null
                && authorization.startsWith(SCHEME)
                && callers.contains(authorization.substring(SCHEME.length()));
    }

    /** Answers a request of commercetools, whatever is in it and whatever breaks. */
    Ending answer(HttpServletRequest request) {
        Deadline deadline = Deadline.in(time);
        try {
            return answer(calls.read(read(request), deadline));
        } catch (NoAnswer why) {
            return choice.make(why, Optional.empty());
        } catch (RuntimeException mistake) {
            return choice.make(NoAnswer.because(mistake), Optional.empty());
        }
    }

    private Ending answer(ExtensionCall call) {
        try {
            return Ending.answered(usable(places.run(call, () -> handler.answer(call))));
        } catch (NoAnswer why) {
            return choice.make(why, Optional.of(call));
        } catch (RuntimeException mistake) {
            return choice.make(NoAnswer.because(mistake), Optional.of(call));
        }
    }

    private InboundRequest read(HttpServletRequest request) {
        try {
            return InboundRequest.read(request, maxBodySize);
        } catch (IOException _) {
            throw new NoAnswer(ExtensionFault.EXTENSION_BODY_UNREADABLE, "the body did not arrive completely");
        } catch (RequestRejected tooLarge) {
            throw new NoAnswer(
                    ExtensionFault.EXTENSION_BODY_UNREADABLE, tooLarge.getMessage() + " (extensions.max-body-size)");
        }
    }

    private static ExtensionAnswer usable(ExtensionAnswer answer) {
        if (answer instanceof Changes changes && changes.actions().size() > Changes.MOST) {
            throw new NoAnswer(
                    ExtensionFault.EXTENSION_TOO_MANY_ACTIONS,
                    changes.actions().size() + " update actions, commercetools takes 100");
        }
        return answer;
    }
}
